import { leastOf } from '@portal/model/choosing'
import { formatDay } from '@portal/model/calendar'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { lastDayToChoose } from '@portal/model/stage'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { ChoosingNotice } from './choosing-notice.tsx'
import { QuotaBar } from './quota-bar.tsx'
import { SelectionChip } from './selection-chip.tsx'
import { localDay } from '#ui/local-day.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import type { PicksOfMine } from './use-picks.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  state: 'open' | 'submitted' | 'over'
  picks: PicksOfMine
  /** The chosen ones as they are in the gallery. */
  chosen: readonly SheetPhoto[]
  /** What the grid is narrowed to. */
  filter: ReactNode
}

const words = text.choosing

/** What is above the photographs of somebody who chooses: how many, until when, and submitting. */
export function ChoosingHead(props: Props) {
  const { id, gallery, state, picks, chosen, filter } = props
  const [submitting, setSubmitting] = useState(false)
  const count = picks.photos.length
  const least = leastOf(gallery)
  const enough = count > 0 && count >= least
  const studio = useLive(doc.studio())
  const zone = studio.state === 'ready' ? studio.value?.zone : undefined
  const last = zone === undefined ? gallery.choosing.deadline : lastDayToChoose(gallery, zone)
  const hurry =
    last === null
      ? words.noHurry
      : last === gallery.choosing.deadline
        ? words.until(formatDay(last))
        : words.openUntil(formatDay(last))
  const missing = !enough && least > 0 ? words.atLeast(least) : null
  return (
    <>
      <ChoosingNotice state={state} gallery={gallery} />
      <QuotaBar
        chosen={count}
        choosing={gallery.choosing}
        currency={gallery.currency}
        until={state === 'open' ? [hurry, ...(missing ? [missing] : [])].join(' · ') : null}
        filter={filter}
      >
        {state === 'open' && picks.state === 'known' && (
          <Button
            kind={enough ? 'gold' : 'quiet'}
            disabled={!enough}
            onClick={() => setSubmitting(true)}
          >
            {words.submit}
          </Button>
        )}
        {state === 'submitted' && (
          <div className="flex flex-wrap items-center gap-x-3 text-sm">
            <SelectionChip state="submitted" />
            {gallery.selection.submittedAt && (
              <span className="text-dim">
                {words.submittedOn(localDay(gallery.selection.submittedAt))}
              </span>
            )}
            <Link
              to={gallery.selection.extras > 0 ? routes.portal.invoices() : routes.portal.chats()}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {gallery.selection.extras > 0 ? words.toInvoice : words.change}
            </Link>
          </div>
        )}
      </QuotaBar>
      {submitting && state === 'open' && (
        <SubmitDialog
          id={id}
          gallery={gallery}
          chosen={chosen}
          count={count}
          settled={picks.settled}
          onClose={() => setSubmitting(false)}
        />
      )}
    </>
  )
}
