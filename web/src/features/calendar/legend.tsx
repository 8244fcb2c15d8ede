import type { BookingStatus } from '@portal/model/booking'
import { text } from '#text/text.ts'

const styles = {
  approved: 'bg-light border-light',
  completed: 'bg-dim border-dim',
  pending: 'border-light',
} as const satisfies Partial<Record<BookingStatus, string>>

/** Days on which nothing can be booked, as a hatched ground. */
export const hatched =
  'bg-[repeating-linear-gradient(135deg,rgb(255_255_255/0.07)_0_2px,transparent_2px_8px)]'

/** A shoot as a dot: full when it is sure, hollow while it is asked for. */
export function Dot({ status }: { status: BookingStatus }) {
  const style = status === 'approved' || status === 'completed' ? styles[status] : styles.pending
  return <span aria-hidden className={`size-2 shrink-0 rounded-full border ${style}`} />
}

/** What the marks of the calendar mean. */
export function Legend() {
  const words = text.calendar
  return (
    <ul aria-label={words.legend} className="text-dim flex flex-wrap gap-x-6 gap-y-2 text-xs">
      {(['approved', 'completed', 'pending'] as const).map((status) => (
        <li key={status} className="flex items-center gap-2">
          <Dot status={status} />
          {words[status]}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden className={`border-hairline size-4 rounded-xs border ${hatched}`} />
        {words.blocked}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden className="border-hairline size-4 rounded-xs border bg-black" />
        {words.dayOff}
      </li>
    </ul>
  )
}
