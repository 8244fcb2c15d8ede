import { noFactors } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import type { FactorCode } from '@portal/model/second-factor'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { hasGoogle, useOwnSession } from '#firebase/own-session.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { useAct } from '#ui/use-act.ts'
import { CodeForm } from './code-form.tsx'
import { hasPasskeys } from './has-passkeys.ts'
import { useGoogleProof } from './use-google-proof.ts'

const words = text.factors.proof

interface Props {
  /** Says whether they have proved it; closing the dialog says that they have not. */
  onDone: (isProved: boolean) => void
}

/** Asks whoever is signed in to prove that it is still them, by whatever they have. */
export function ProofDialog({ onDone }: Props) {
  const session = useSession()
  const person = session.state === 'signed-in' ? session.person : null
  const factors = useLive(person === null ? null : doc.factors(person))
  const [isMailed, setMailed] = useState(false)
  const { busy, sentence, run } = useAct()
  useProvedElsewhere(person, () => onDone(true))
  const { passkeys, totp } = (factors.state === 'ready' ? factors.value : null) ?? noFactors

  /** `prove` answers whether it came about; whoever thinks better of it is asked on. */
  async function proveBy(prove: () => Promise<boolean>): Promise<void> {
    let isProved = false
    await run(async () => void (isProved = await prove()))
    if (isProved) onDone(true)
  }
  return (
    <Dialog open onClose={() => onDone(false)} title={isMailed ? words.mailed : words.title}>
      <div role="status" className="text-dim mb-6">
        {isMailed ? words.mailedBody : words.lead}
      </div>
      <div className="mb-6 grid gap-3">
        {!isMailed && Object.keys(passkeys).length > 0 && hasPasskeys() && (
          <Button kind="gold" busy={busy} onClick={() => void proveBy(byPasskey)}>
            {text.factors.passkey}
          </Button>
        )}
        {!isMailed && totp && (
          <CodeForm busy={busy} onCode={(code) => void proveBy(() => byCode(code))} />
        )}
        {!isMailed && hasGoogle() && <GoogleProof busy={busy} onPress={proveBy} />}
        {!isMailed && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void run(() => call('mailProof', {}).then(() => setMailed(true)))}
          >
            {words.mail}
          </Button>
        )}
        <ActError sentence={sentence} />
      </div>
      <DialogFoot onClose={() => onDone(false)}>{null}</DialogFoot>
    </Dialog>
  )
}

const byCode = (code: FactorCode): Promise<boolean> =>
  call('proveAgain', { by: 'code', code }).then(() => true)

const byPasskey = async (): Promise<boolean> =>
  (await import('./passkey-browser.ts')).proveByPasskey()

function GoogleProof(props: {
  busy: boolean
  onPress: (prove: () => Promise<boolean>) => Promise<void>
}) {
  const prove = useGoogleProof()
  return (
    <Button
      kind="quiet"
      busy={props.busy}
      disabled={prove === null}
      onClick={() => prove && void props.onPress(prove)}
    >
      {words.google}
    </Button>
  )
}

/** Calls back once this session is proved in another window, as by the link of a mail. */
function useProvedElsewhere(person: string | null, onProved: () => void): void {
  const here = useOwnSession()
  const sessions = useLive(person === null ? null : doc.sessions(person))
  const provedAt =
    here !== null && sessions.state === 'ready'
      ? (sessions.value?.live[here]?.provedAt.getTime() ?? null)
      : null
  const before = useRef<number | null>(null)
  useEffect(() => {
    before.current ??= provedAt
    if (provedAt !== null && before.current !== null && provedAt > before.current) onProved()
  }, [provedAt])
}
