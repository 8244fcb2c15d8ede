import type { Booking } from '@portal/model/booking'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import type { Day } from './day-rivals.ts'
import { DayWanted } from './day-wanted.tsx'

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
  return (
    <Dialog open onClose={onClose} title={words.title(booking.clientName)}>
      <div className="grid gap-4">
        <DayWanted date={booking.date} day={day} />
        <DialogFoot onClose={onClose}>
          <Button kind="gold" onClick={onApprove}>
            {words.action(booking.clientName)}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}
