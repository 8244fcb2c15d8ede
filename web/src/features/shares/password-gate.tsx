import { type FormEvent, useState } from 'react'
import { sharedPage } from '#text/en/shared-page.ts'
import { Button } from '#ui/plain-button.tsx'
import { PasswordField } from '#ui/password-field.tsx'

const words = sharedPage.password

/** Asks for the password of a link; of what is behind it nothing is said. */
export function PasswordGate(props: {
  fault: 'wrong' | 'tooMany' | null
  busy: boolean
  onOpen: (password: string) => void
}) {
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState(false)
  // What was wrong is said until it is changed.
  const [tried, setTried] = useState<string | null>(null)

  function open(event: FormEvent): void {
    event.preventDefault()
    setMissing(password === '')
    if (password === '') return
    setTried(password)
    props.onOpen(password)
  }
  const fault = props.fault && password === tried && !props.busy ? words[props.fault] : null
  return (
    <form noValidate onSubmit={open} className="grid w-full max-w-sm gap-5 text-left">
      <PasswordField
        words={words}
        autoComplete="off"
        value={password}
        onChange={setPassword}
        error={missing ? words.missing : fault}
      />
      <Button kind="gold" type="submit" busy={props.busy}>
        {words.open}
      </Button>
    </form>
  )
}
