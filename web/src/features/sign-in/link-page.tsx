import { Failure } from '@portal/model/failure'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { signInWithToken, useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { returnPath } from './return-path.ts'

/** What the mail opens. It waits for a click, because mail scanners open links as well. */
export function LinkPage() {
  usePageTitle(text.signIn.linkTitle)
  const session = useSession()
  const [search] = useSearchParams()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  if (session.state === 'signed-in')
    return <Navigate to={returnPath(search, session.role)} replace />

  async function redeem(): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      const { customToken } = await call('redeemSignInLink', {
        secret: search.get('secret') ?? '',
      })
      await signInWithToken(customToken)
    } catch (fault) {
      setError(fault instanceof Failure ? fault.message : String(fault))
      setBusy(false)
    }
  }
  return (
    <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 text-center">
      <h1 className="font-display max-w-lg text-5xl leading-none">{text.signIn.linkTitle}</h1>
      <p className="text-dim">{text.signIn.linkBody}</p>
      {error ? (
        <>
          <p role="alert" className="text-bad max-w-sm">
            {error}
          </p>
          <LinkButton kind="gold" to="/sign-in">
            {text.signIn.linkBroken}
          </LinkButton>
        </>
      ) : (
        <Button
          kind="gold"
          busy={busy}
          className="min-h-13 px-8 text-base"
          onClick={() => void redeem()}
        >
          {text.signIn.linkAction}
        </Button>
      )}
    </div>
  )
}
