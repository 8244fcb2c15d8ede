import { TypedEmail } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { isKeptSignedIn } from '#device/keep-signed-in.ts'
import { signInWithToken } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.password

/** What is to be filled in next; stable, so that it is asked for once. */
const focusOnce = (field: HTMLInputElement | null) => field?.focus()

/** Signs in with a password; `onLink` goes back to the link by e-mail. */
export function PasswordForm(props: {
  email: string
  onEmail: (email: string) => void
  onLink: () => void
}) {
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<'email' | 'password' | null>(null)
  const { busy, sentence, run } = useAct()

  async function enter(): Promise<void> {
    const email = TypedEmail.safeParse(props.email)
    if (!email.success) return setWrong('email')
    if (password === '') return setWrong('password')
    setWrong(null)
    const input = { email: email.data, password, keep: isKeptSignedIn() }
    await run(async () => signInWithToken((await call('signInWithPassword', input)).customToken))
  }
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <TextField
        label={text.signIn.mail}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        value={props.email}
        onChange={props.onEmail}
        error={wrong === 'email' ? text.signIn.badAddress : null}
      />
      <PasswordField
        words={words.current}
        name="password"
        autoComplete="current-password"
        ref={props.email === '' ? null : focusOnce}
        value={password}
        onChange={setPassword}
        error={wrong === 'password' ? words.missing : null}
      />
      <ActError sentence={sentence} />
      <Button kind="quiet" type="submit" busy={busy}>
        {words.signIn}
      </Button>
      <div className="grid justify-items-center">
        <Button kind="plain" onClick={props.onLink}>
          {words.byLink}
        </Button>
        <LinkButton kind="plain" to={routes.password()} state={props.email}>
          {words.forgotten}
        </LinkButton>
      </div>
    </form>
  )
}
