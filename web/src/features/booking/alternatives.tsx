import type { CalendarDate } from '@portal/model/calendar'
import { Plus, X } from 'lucide-react'
import { longDay } from './month-calendar.tsx'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

/** How many days a client may name beside the first choice. */
export const mostAlternatives = 2

/** The other days that would do, and the way to name one in the calendar above. */
export function Alternatives({
  dates,
  choosing,
  onChoosing,
  onDrop,
}: {
  dates: readonly CalendarDate[]
  /** Whether the calendar takes the next day as an alternative. */
  choosing: boolean
  onChoosing: (choosing: boolean) => void
  onDrop: (date: CalendarDate) => void
}) {
  return (
    <section className="border-hairline mt-6 border-t pt-5">
      <h3 className="font-display text-xl">{text.booking.alternatives}</h3>
      <p className="text-dim mt-1 text-sm">
        {choosing ? text.booking.choosingAlternative : text.booking.alternativesWhy}
      </p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {dates.map((date) => (
          <li key={date}>
            <button
              type="button"
              aria-label={text.booking.dropAlternative(longDay(date))}
              onClick={() => onDrop(date)}
              className="border-hairline hover:border-dim tabular inline-flex min-h-11 items-center gap-2 rounded-sm border px-3 text-sm"
            >
              {longDay(date)}
              <X aria-hidden className="text-dim size-4" />
            </button>
          </li>
        ))}
        {(choosing || dates.length < mostAlternatives) && (
          <li>
            <Button
              kind="quiet"
              {...(choosing ? {} : { icon: <Plus aria-hidden size={16} /> })}
              onClick={() => onChoosing(!choosing)}
            >
              {choosing ? text.booking.backToFirst : text.booking.addAlternative}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
