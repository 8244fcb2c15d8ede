import { lazy, Suspense, useEffect, useState } from 'react'
import { finishRedirect, signInWithGoogle } from '#firebase/google.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { GoogleMark } from './google-mark.tsx'

const DemoPeople =
  import.meta.env.MODE === 'emulated'
    ? lazy(async () => ({ default: (await import('./demo-people.tsx')).DemoPeople }))
    : null

/** Signs in with Google; also completes the redirect that was taken where no popup opens. */
export function GoogleButton() {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    finishRedirect().catch(() => setFailed(true))
  }, [])
  // Nothing is awaited before the popup opens.
  function signIn(): void {
    if (DemoPeople) return setAsking(true)
    setBusy(true)
    setFailed(false)
    signInWithGoogle()
      .catch(() => setFailed(true))
      .finally(() => setBusy(false))
  }
  return (
    <div className="grid gap-3">
      <Button
        kind="gold"
        className="min-h-13 text-base"
        icon={<GoogleMark />}
        busy={busy}
        onClick={signIn}
      >
        {text.signIn.google}
      </Button>
      {failed && (
        <p role="alert" className="text-bad text-sm">
          {text.signIn.popup}
        </p>
      )}
      {DemoPeople && asking && (
        <Suspense>
          <DemoPeople onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  )
}
