import { ownWords, passwordFaults } from '@portal/model/password'
import { TypedEmail } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { isKeptSignedIn } from '#device/keep-signed-in.ts'
import { signInWithToken } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { NewPasswordField } from '#shared/password/new-password-field.tsx'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { useAct } from '#ui/use-act.ts'
import { useStudioName } from '#ui/use-brand.ts'

const words = text.password

/** Sets a password by a link, and signs in with it; `onDone` when both have come about. */
export function NewPasswordForm({ secret, onDone }: { secret: string; onDone: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const { busy, refusal, sentence, run, clear } = useAct()
  const address = TypedEmail.safeParse(email)
  const own = ownWords(email, [useStudioName()])
  const isFit = passwordFaults(password, own).length === 0

  async function choose(): Promise<void> {
    setTried(true)
    if (!address.success || !isFit) return
    const input = { secret, email: address.data, password, keep: isKeptSignedIn() }
    const set = async () => signInWithToken((await call('redeemPasswordLink', input)).customToken)
    if (await run(set)) onDone()
  }
  if (refusal === 'link-not-valid')
    return (
      <div className="grid gap-5">
        <ActError sentence={sentence} />
        <LinkButton kind="gold" to={routes.password()}>
          {words.askAgain}
        </LinkButton>
      </div>
    )
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <h1 className="font-display text-5xl leading-none">{words.newTitle}</h1>
      <p className="text-dim">{words.newBody}</p>
      <TextField
        label={words.address}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={isTried && !address.success ? text.signIn.badAddress : null}
      />
      <NewPasswordField
        value={password}
        onChange={(typed) => {
          clear()
          setPassword(typed)
        }}
        own={own}
        error={isTried && !isFit ? words.notYet : null}
      />
      <ActError sentence={sentence} />
      <Button kind="gold" type="submit" busy={busy}>
        {words.choose}
      </Button>
    </form>
  )
}
