import { Failure, type FailureCode } from '@portal/model/failure'
import { Email } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { notKept } from '#device/keep-signed-in.ts'
import { signInWithToken, useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { askingBrowser } from './asking-browser.ts'
import { KeepSignedIn } from './keep-signed-in.tsx'
import { returnPath } from './return-path.ts'

/** What whoever knows the link's address can still open here. */
const addressAsked: readonly FailureCode[] = [
  'other-browser',
  'not-that-address',
  'address-asked',
  'other-invitation',
]

/** What the mail opens. It waits for a click, because mail scanners open links as well. */
export function LinkPage() {
  usePageTitle(text.signIn.linkTitle)
  const session = useSession()
  const [search] = useSearchParams()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Failure | null>(null)
  const [email, setEmail] = useState('')
  const asksAddress = fault !== null && addressAsked.includes(fault.code)
  if (session.state === 'signed-in')
    return <Navigate to={returnPath(search, session.role)} replace />
  if (session.state === 'failed') return <Navigate to={routes.signIn()} replace />

  async function redeem(): Promise<void> {
    const typed = Email.safeParse(email)
    if (asksAddress && !typed.success) return
    setBusy(true)
    try {
      const { customToken } = await call('redeemSignInLink', {
        secret: search.get('secret') ?? '',
        browser: askingBrowser(),
        ...notKept(),
        ...(asksAddress ? { email: typed.data } : {}),
      })
      await signInWithToken(customToken)
    } catch (error) {
      setFault(error instanceof Failure ? error : new Failure('internal'))
      setBusy(false)
    }
  }
  return (
    <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 text-center">
      <h1 className="font-display max-w-lg text-5xl leading-none">{text.signIn.linkTitle}</h1>
      <p className="text-dim">{text.signIn.linkBody}</p>
      {fault && (
        <p role="alert" className="text-bad max-w-sm">
          {fault.message}
        </p>
      )}
      {fault && !asksAddress ? (
        <LinkButton kind="gold" to={routes.signIn()}>
          {text.signIn.linkBroken}
        </LinkButton>
      ) : (
        <form
          noValidate
          className="grid w-full max-w-sm gap-5 text-left"
          onSubmit={(event) => {
            event.preventDefault()
            void redeem()
          }}
        >
          {asksAddress && (
            <TextField
              label={text.signIn.otherBrowser}
              type="email"
              autoComplete="email"
              inputMode="email"
              value={email}
              onChange={setEmail}
            />
          )}
          <KeepSignedIn />
          <Button
            kind="gold"
            type="submit"
            busy={busy}
            className="min-h-13 justify-self-center px-8 text-base"
          >
            {text.signIn.linkAction}
          </Button>
        </form>
      )}
    </div>
  )
}
