import type { Booking } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { Day } from './day-rivals.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Before somebody gets a day that others want as well: who they are, and what the day still holds. */
export function ApproveDialog({
  booking,
  day,
  onApprove,
  onClose,
}: {
  booking: Booking
  day: Day
  onApprove: () => void
  onClose: () => void
}) {
  const words = text.queue.approving
  const studio = useLive(doc.studio())
  const most = studio.state === 'ready' ? (studio.value?.availability.shootsPerDay ?? null) : null
  const { approved, waiting } = day
  return (
    <Dialog open onClose={onClose} title={words.title(booking.clientName)}>
      <div className="grid gap-4">
        <p className="tabular">
          {formatDay(booking.date)}
          {most !== null && (
            <span className="text-dim block">
              {words.capacity(approved.length, most, list.format(approved))}
            </span>
          )}
        </p>
        {waiting.length > 0 && (
          <section className="grid gap-2">
            <h3 className="font-medium">{words.others(waiting.length)}</h3>
            <ul className="border-hairline divide-hairline tabular divide-y border-y text-sm">
              {waiting.map(({ id, name, place, isFirstWish }) => (
                <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <span>{name}</span>
                  <span className="text-dim">{words.rival(place, isFirstWish)}</span>
                </li>
              ))}
            </ul>
            <p className="text-dim text-sm">{words.stay}</p>
          </section>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button kind="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button kind="gold" onClick={onApprove}>
            {words.action(booking.clientName)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
