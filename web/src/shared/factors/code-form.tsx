import { FactorCode } from '@portal/model/second-factor'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'

const words = text.factors.code

/** Takes a code of an authenticator app, or a recovery code. */
export function CodeForm(props: {
  busy: boolean
  label?: string
  action?: string
  onCode: (code: FactorCode) => void
}) {
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  function use(): void {
    const code = FactorCode.safeParse(typed)
    if (!code.success) return setMissing(true)
    setTyped('')
    props.onCode(code.data)
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        use()
      }}
    >
      <TextField
        label={props.label ?? words.label}
        value={typed}
        maxLength={40}
        autoComplete="one-time-code"
        spellCheck={false}
        error={isMissing ? words.missing : null}
        onChange={(value) => {
          setTyped(value)
          setMissing(false)
        }}
      />
      <Button kind="gold" type="submit" busy={props.busy}>
        {props.action ?? words.use}
      </Button>
    </form>
  )
}
