import { localDay } from '#ui/local-day.ts'
import type { ReleaseDecision } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { Lock, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Panel } from '#ui/panel.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { useAct } from '#ui/use-act.ts'
import { DownloadLog } from './download-log.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { useStanding } from './use-gate.ts'
import { useLookUntil } from './use-look-until.ts'

const words = text.delivery.release

/** For Les: whether a gallery's downloads are open, why, what he can do about it, and who took what. */
export function ReleasePanel({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const gate = useStanding(id, gallery, null)?.gate
  const [asking, setAsking] = useState<ReleaseDecision | null>(null)
  const { decision, toldAt, news, held, tellAt } = gallery.release
  const { busy, sentence, run } = useAct()
  const untold = gallery.published && news > 0
  const from = useLookUntil(tellAt)
  // It writes to people, so for some seconds it can be taken back.
  const telling = `tell-release-${id}`
  const isTelling = useIsPending(telling)
  const tellNow = () =>
    actUnlessUndone({
      key: telling,
      words: words.telling(news),
      undone: words.notTold,
      act: async () => {
        await call('tellRelease', { gallery: id })
        return words.told
      },
    })
  const hold = (wanted: boolean) =>
    run(async () => {
      await call('holdRelease', { gallery: id, held: wanted })
    })
  const acts = (
    [
      ['released', words.release],
      ['withdrawn', gate?.open === false ? words.keepClosed : words.withdraw],
      ['by-rules', words.byRules],
    ] as const
  ).filter(
    ([act]) =>
      act !== decision &&
      // What is open by the rules need not be opened.
      !(act === 'released' && gate?.open === true),
  )
  return (
    <Panel
      title={words.title}
      action={
        gate &&
        (gate.open ? (
          <Chip tone="green" icon={<LockOpen aria-hidden size={14} />}>
            {words.open}
          </Chip>
        ) : (
          <Chip tone="quiet" icon={<Lock aria-hidden size={14} />}>
            {words.closed}
          </Chip>
        ))
      }
    >
      <div className="grid gap-5">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid gap-1">
            {gate?.open === true && decision === 'by-rules' && <p>{words.allDone}</p>}
            {decision === 'released' && <p>{words.overridden}</p>}
            {gate?.missing.map((step) => (
              <p key={step}>{words.missing[step]}</p>
            ))}
            {untold && (
              <p className="text-sm">{held ? words.heldBack(news) : words.untold(news, from)}</p>
            )}
            <ActError sentence={sentence} />
            {toldAt && <p className="text-dim text-sm">{words.toldOn(localDay(toldAt))}</p>}
          </div>
          <div className="flex flex-wrap gap-3">
            {untold && gate?.open === true && (
              <Button kind="gold" busy={busy || isTelling} onClick={tellNow}>
                {words.tell}
              </Button>
            )}
            {untold && (
              <Button kind="quiet" busy={busy} onClick={() => void hold(!held)}>
                {held ? words.letGo : words.hold}
              </Button>
            )}
            {acts.map(([act, label]) => (
              <Button key={act} kind="quiet" onClick={() => setAsking(act)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
        <DownloadLog id={id} gallery={gallery} />
      </div>
      {asking && <ReleaseDialog id={id} decision={asking} onClose={() => setAsking(null)} />}
    </Panel>
  )
}
