import type { CallOutput } from '@portal/model/calls'
import { useEffect, useRef, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Switch } from '#ui/field.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useAct } from '#ui/use-act.ts'
import { CodeForm } from './code-form.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const words = text.factors.app

/** Sets an authenticator app up: its secret, the recovery codes, and a first code of it. */
export function AppSetup({ onDone }: { onDone: () => void }) {
  const [started, setStarted] = useState<CallOutput<'startTotp'> | null>(null)
  const [isSaved, setSaved] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()
  // Drawn twice in development, and a second secret would end the first.
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    void run(async () => setStarted(await call('startTotp', {})))
  }, [])
  async function confirm(code: string): Promise<void> {
    if (!isSaved) return setMissing(true)
    if (await run(() => call('confirmTotp', { code, saved: true }))) onDone()
  }
  if (!started) return sentence ? <ActError sentence={sentence} /> : <Skeleton className="h-72" />
  return (
    <div className="grid gap-6">
      <section className="grid gap-3">
        <h3>{words.scan}</h3>
        <QrCode holds={started.address} label={words.qr} />
        <p className="text-dim text-sm">{words.scanHint}</p>
        <code className="break-all">{started.secret.replace(/.{4}(?!$)/g, '$& ')}</code>
      </section>
      <section className="grid gap-3">
        <h3>{words.keep}</h3>
        <p className="text-dim text-sm">{words.keepHint}</p>
        <RecoveryCodes codes={started.codes} />
        <Switch
          label={words.saved}
          checked={isSaved}
          onChange={(next) => {
            setSaved(next)
            setMissing(false)
          }}
        />
        <ActError sentence={isMissing ? words.notSaved : null} />
      </section>
      <CodeForm
        busy={busy}
        label={words.confirm}
        action={words.finish}
        onCode={(code) => void confirm(code)}
      />
      <ActError sentence={sentence} />
    </div>
  )
}
