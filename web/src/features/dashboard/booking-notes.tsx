import type { Booking } from '@portal/model/booking'
import { dayIn, formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { text } from '#text/text.ts'

/** What is in the air: a change that was asked for, and money that comes back. */
export function BookingNotes({
  id,
  booking: { change, refundDue, status, quote },
  zone,
}: {
  id: string
  booking: Booking
  /** The studio's time zone, IANA. */
  zone: string
}) {
  const words = text.dashboard.notes
  if (status === 'cancelled')
    return refundDue > 0 ? (
      <p className="border-warn border-l-2 py-1 pl-4">
        {words.refundDue(formatMoney(refundDue, quote.currency))}
      </p>
    ) : null
  if (!change) return null
  const at = formatDay(dayIn(zone, change.at))
  return (
    <div className="border-warn border-l-2 pl-4">
      <p>
        {change.kind === 'cancel'
          ? words.askedToCancel(at)
          : words.askedForDate(at, formatDay(change.date))}
      </p>
      <Link
        to={routes.portal.changeBooking(id)}
        className="text-dim hover:text-light inline-flex min-h-11 items-center text-sm underline underline-offset-4"
      >
        {words.look}
      </Link>
    </div>
  )
}
