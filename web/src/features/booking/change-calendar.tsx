import { bookableMonths, type DayState } from '@portal/model/availability'
import { type CalendarDate, formatMonth, type Month, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { MonthCalendar } from './month-calendar.tsx'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Failed } from '#ui/states.tsx'

/** The days another date can be chosen from, live; the date it has now is marked. */
export function ChangeCalendar({
  studio,
  date,
  chosen,
  mayChoose,
  onChoose,
  now,
}: {
  studio: Studio
  /** The date it has now. */
  date: CalendarDate
  chosen: CalendarDate | null
  mayChoose: (state: DayState) => boolean
  onChoose: (date: CalendarDate) => void
  now: Date
}) {
  const months = bookableMonths(studio, now)
  const [focused, setFocused] = useState(() =>
    months.includes(monthOf(date)) ? date : `${months[0] ?? monthOf(date)}-01`,
  )
  const month = monthOf(focused)
  const booked = useLive(doc.bookedDays(month))
  const index = months.indexOf(month)
  const show = (to: Month | undefined) => to && setFocused(`${to}-01`)
  const following = months[index + 1]
  return (
    <section aria-label={text.change.date.title} className="max-w-2xl">
      <div className="mb-3 flex items-center justify-between">
        <IconButton
          label={text.booking.previousMonth}
          icon={<ChevronLeft size={20} />}
          disabled={index <= 0}
          onClick={() => show(months[index - 1])}
        />
        <h3 aria-live="polite" className="font-display text-2xl">
          {formatMonth(month)}
        </h3>
        <IconButton
          label={text.booking.nextMonth}
          icon={<ChevronRight size={20} />}
          disabled={!following}
          onClick={() => show(following)}
        />
      </div>
      {booked.state === 'failed' ? (
        <Failed body={text.booking.daysUnknown} />
      ) : (
        <MonthCalendar
          studio={studio}
          month={month}
          months={months}
          booked={booked.state === 'ready' ? booked.value : null}
          known={booked.state === 'ready'}
          now={now}
          focused={focused}
          onFocus={setFocused}
          chosen={chosen}
          also={[date]}
          mayChoose={mayChoose}
          onChoose={(day) => {
            if (day !== date) onChoose(day)
          }}
        />
      )}
      {booked.state === 'ready' && booked.fromCache && !navigator.onLine && (
        <p className="text-dim mt-4 text-sm">{text.booking.daysFromCache}</p>
      )}
    </section>
  )
}
