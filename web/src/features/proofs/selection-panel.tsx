import { formatDay } from '@portal/model/calendar'
import { extrasOf } from '@portal/model/choosing'
import { galleryPhase } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { RotateCcw, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ChoosingEditor } from './choosing-editor.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { SelectionChip } from './selection-chip.tsx'
import { localDay } from '#ui/local-day.ts'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { useChoosingState } from './use-choosing-state.ts'

const words = text.choosing.desk

/** For Les: how far the client's choice is, its limits, and reopening it. */
export function SelectionPanel({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const [open, setOpen] = useState<'editor' | 'reopen' | null>(null)
  const state = useChoosingState(gallery)
  const picks = useLive(doc.picks(id, gallery.client))
  const { choosing, currency, selection } = gallery
  const isSubmitted = selection.state === 'submitted'
  const count =
    picks.state === 'failed'
      ? null
      : picks.state === 'loading'
        ? undefined
        : (picks.value?.photos.length ?? 0)
  const extras = extrasOf(choosing, isSubmitted ? selection.chosen : (count ?? 0))
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <Panel
      title={words.title}
      action={
        galleryPhase(gallery) !== 'preparing' || isSubmitted ? (
          <SelectionChip state={state === 'over' ? 'over' : selection.state} />
        ) : (
          <span className="text-dim text-sm">{words.notShown}</span>
        )
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="tabular grid gap-1">
          <p className="text-lg">
            {isSubmitted && selection.submittedAt
              ? words.submitted(selection.chosen, localDay(selection.submittedAt))
              : count === null
                ? words.unknown
                : words.chosen(count ?? 0, choosing.included)}
            {extras.count > 0 && (
              <span className="text-dim">
                {' '}
                · {words.extras(extras.count, money(extras.amount))}
              </span>
            )}
          </p>
          <p className="text-dim text-sm">
            {[
              words.limits(choosing.minimum, choosing.included, choosing.maximum),
              ...(choosing.extraPrice === null ? [] : [words.each(money(choosing.extraPrice))]),
              choosing.deadline === null
                ? words.noLastDay
                : words.lastDay(formatDay(choosing.deadline)),
            ].join(' · ')}
          </p>
          {selection.state === 'reopened' && (
            <p className="text-dim text-sm">“{selection.reopenedWith}”</p>
          )}
        </div>
        <TakingTurns turn={isSubmitted ? 'reopen' : 'edit'}>
          {isSubmitted ? (
            <Button
              kind="quiet"
              icon={<RotateCcw aria-hidden size={16} />}
              onClick={() => setOpen('reopen')}
            >
              {words.reopen}
            </Button>
          ) : (
            <Button
              kind="quiet"
              icon={<SlidersHorizontal aria-hidden size={16} />}
              onClick={() => setOpen('editor')}
            >
              {words.edit}
            </Button>
          )}
        </TakingTurns>
      </div>
      {open === 'editor' && (
        <ChoosingEditor id={id} gallery={gallery} onClose={() => setOpen(null)} />
      )}
      {open === 'reopen' && (
        <ReopenDialog id={id} gallery={gallery} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}
