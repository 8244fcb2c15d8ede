import { Failure } from '@portal/model/failure'
import { TypedEmail } from '@portal/model/person'
import { ReturnPath } from '@portal/model/sign-in-link'
import { isWithin, routes } from '@portal/model/routes'
import { lazy, startTransition, Suspense, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { rememberAsking } from './asking-browser.ts'
import { carriedFromHere } from './carried-draft.ts'

const PasswordForm = lazy(async () => ({
  default: (await import('./password-form.tsx')).PasswordForm,
}))

/** Asks for a link; whoever is booking takes along what they have filled in. */
async function askForLink(email: string, returnTo: string): Promise<void> {
  const asked = { email, returnTo, browser: rememberAsking() }
  const draft = isWithin(routes.book(), returnTo) ? carriedFromHere() : null
  if (draft === null) return void (await call('requestSignInLink', asked))
  try {
    await call('requestSignInLink', { ...asked, draft })
  } catch (fault) {
    // A server that was rolled back takes none; the way in matters more.
    if (!(fault instanceof Failure) || fault.code !== 'invalid') throw fault
    await call('requestSignInLink', asked)
  }
}

/**
 * Asks for a link by e-mail, or for a password. The answer is the same for every address.
 */
export function MailLinkForm({ returnTo }: { returnTo: string | null }) {
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [byPassword, setByPassword] = useState(false)

  async function send(): Promise<void> {
    const address = TypedEmail.safeParse(email)
    if (!address.success) return setError(text.signIn.badAddress)
    setBusy(true)
    setError(null)
    try {
      await askForLink(address.data, ReturnPath.safeParse(returnTo).data ?? routes.portal.home())
      setSentTo(address.data)
    } catch (fault) {
      setError(fault instanceof Failure ? fault.message : String(fault))
    } finally {
      setBusy(false)
    }
  }

  if (sentTo)
    return (
      <div role="status" className="grid gap-3">
        <h2 className="font-display text-2xl">{text.signIn.sent}</h2>
        <p className="text-dim">{text.signIn.sentBody(sentTo)}</p>
        <Button kind="plain" className="justify-self-start" onClick={() => setSentTo(null)}>
          {text.signIn.another}
        </Button>
      </div>
    )
  if (byPassword)
    return (
      <Suspense>
        <PasswordForm email={email} onEmail={setEmail} onLink={() => setByPassword(false)} />
      </Suspense>
    )
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextField
        label={text.signIn.mail}
        type="email"
        autoComplete="email"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={error}
      />
      <Button kind="quiet" type="submit" busy={busy}>
        {text.signIn.send}
      </Button>
      <Button
        kind="plain"
        className="justify-self-center"
        // The field stays until the other form has come.
        onClick={() => startTransition(() => setByPassword(true))}
      >
        {text.signIn.byPassword}
      </Button>
    </form>
  )
}
