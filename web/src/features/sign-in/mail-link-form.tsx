import { Failure } from '@portal/model/failure'
import { TypedEmail } from '@portal/model/person'
import { ReturnPath } from '@portal/model/sign-in-link'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { rememberAsking } from './asking-browser.ts'

/** Asks for a link by e-mail. The answer is the same for every address. */
export function MailLinkForm({ returnTo }: { returnTo: string | null }) {
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)

  async function send(): Promise<void> {
    const address = TypedEmail.safeParse(email)
    if (!address.success) return setError(text.signIn.badAddress)
    setBusy(true)
    setError(null)
    try {
      await call('requestSignInLink', {
        email: address.data,
        returnTo: ReturnPath.safeParse(returnTo).data ?? routes.portal.home(),
        browser: rememberAsking(),
      })
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
    </form>
  )
}
