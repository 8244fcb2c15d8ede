import { KeyRound } from 'lucide-react'
import { isKeptSignedIn } from '#device/keep-signed-in.ts'
import { signInWithToken } from '#firebase/auth.ts'
import { hasPasskeys } from '#shared/factors/has-passkeys.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { useAct } from '#ui/use-act.ts'

/** Signs in with a passkey; nothing where the browser knows none. */
export function PasskeyButton() {
  const { busy, sentence, run } = useAct()
  if (!hasPasskeys()) return null
  const enter = async () => {
    const { enterByPasskey } = await import('#shared/factors/passkey-browser.ts')
    const customToken = await enterByPasskey(isKeptSignedIn())
    if (customToken !== null) await signInWithToken(customToken)
  }
  return (
    <div className="grid gap-3">
      <Button
        kind="quiet"
        icon={<KeyRound aria-hidden size={18} />}
        className="min-h-13 text-base"
        busy={busy}
        onClick={() => void run(enter)}
      >
        {text.factors.passkey}
      </Button>
      <ActError sentence={sentence} />
    </div>
  )
}
