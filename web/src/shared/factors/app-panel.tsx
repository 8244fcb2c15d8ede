import type { PersonId } from '@portal/model/ids'
import type { Factors } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { lazy, Suspense, useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Confirm, Dialog } from '#ui/dialog.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { localDay } from '#ui/local-day.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

const words = text.factors.app

const AppSetup = lazy(async () => ({ default: (await import('./app-setup.tsx')).AppSetup }))

/** The authenticator app of somebody at the desk, and its recovery codes. */
export function AppPanel({ person }: { person: PersonId }) {
  const factors = useLive(doc.factors(person))
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-5 max-w-prose">{words.lead}</p>
      <LiveView of={factors} loading={<Skeleton className="h-24" />}>
        {(value) => (value?.totp ? <App {...value.totp} /> : <NoApp />)}
      </LiveView>
    </Panel>
  )
}

function NoApp() {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="grid justify-items-start gap-5">
      <p>{words.none}</p>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.setUp}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.title}>
        <Suspense fallback={<Skeleton className="h-72" />}>
          <AppSetup onDone={() => showToast(words.done)} />
        </Suspense>
      </Dialog>
    </div>
  )
}

function App({ since, codesLeft }: NonNullable<Factors['totp']>) {
  const [isRemoving, setRemoving] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { busy, sentence, run } = useAct()
  async function remove(): Promise<void> {
    const isDone = await run(() => call('stopTotp', {}))
    setRemoving(false)
    if (isDone) showToast(words.removed)
  }
  return (
    <div className="grid gap-5">
      <div>
        <p>{words.since(localDay(since))}</p>
        <p className={codesLeft < 3 ? 'text-warn' : 'text-dim'}>{words.left(codesLeft)}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          kind="quiet"
          busy={busy}
          onClick={() =>
            void run(async () => setCodes((await call('renewRecoveryCodes', {})).codes))
          }
        >
          {words.newCodes}
        </Button>
        <Button kind="danger" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </div>
      <ActError sentence={sentence} />
      <Confirm
        open={isRemoving}
        onClose={() => setRemoving(false)}
        title={words.removeTitle}
        body={words.removeBody}
        action={words.removeAction}
        kind="danger"
        busy={busy}
        onConfirm={() => void remove()}
      />
      <Dialog open={codes !== null} onClose={() => setCodes(null)} title={words.newCodesTitle}>
        <p className="text-dim mb-4">{words.newCodesLead}</p>
        <RecoveryCodes codes={codes ?? []} />
      </Dialog>
    </div>
  )
}
