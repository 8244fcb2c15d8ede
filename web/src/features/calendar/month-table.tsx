import { type CalendarDate, formatMonth, type Month, monthOf } from '@portal/model/calendar'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'
import { Dot, hatched } from './legend.tsx'
import { longDay } from './long-day.ts'
import { focusAfter } from './month-weeks.ts'
import { isTaken, type ShootDay } from './shoot-days.ts'

/** Shoots of a day that fit into its field. */
const mostShown = 3

/** A month as a grid with the keys of the WAI-ARIA date grid; `focused` is in the tab order. */
export function MonthTable({
  month,
  weeks,
  known,
  today,
  focused,
  isOpen,
  onFocus,
  onOpen,
}: {
  month: Month
  weeks: readonly (readonly ShootDay[])[]
  /** False while the shoots are on their way. */
  known: boolean
  today: CalendarDate
  focused: CalendarDate
  /** Whether a day lies open above the grid; closed, the keys are back on it. */
  isOpen: boolean
  onFocus: (date: CalendarDate) => void
  onOpen: (date: CalendarDate) => void
}) {
  const table = useRef<HTMLTableElement>(null)
  const wasOpen = useRef(isOpen)
  const byKey = useRef(false)
  useEffect(() => {
    const day = table.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')
    if (byKey.current || (wasOpen.current && !isOpen)) day?.focus()
    byKey.current = false
    wasOpen.current = isOpen
  }, [focused, isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = focusAfter(keyOf(event), event.shiftKey, focused)
    if (!to) return
    event.preventDefault()
    byKey.current = true
    onFocus(to)
  }

  return (
    <div className="hidden md:block">
      <p id="calendar-keys" className="sr-only">
        {text.calendar.keys}
      </p>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- WAI-ARIA date grid
        role="grid"
        aria-label={text.calendar.month(formatMonth(month))}
        aria-describedby="calendar-keys"
        aria-busy={!known}
        className="aria-busy:awaited w-full table-fixed border-separate border-spacing-1"
      >
        <thead>
          <tr>
            {text.booking.weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="text-dim pb-1 text-xs font-normal">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <td key={day.date} className="p-0">
                  <DayField
                    day={day}
                    isFaint={monthOf(day.date) !== month}
                    isToday={day.date === today}
                    isFocused={day.date === focused}
                    onKeyDown={onKeyDown}
                    onOpen={() => onOpen(day.date)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Everything a field shows, in words. */
function labelOf(day: ShootDay): string {
  const words = text.calendar
  const names = (sure: boolean) =>
    day.shoots.filter((shoot) => isTaken(shoot) === sure).map(({ booking }) => booking.clientName)
  const [taken, asked] = [names(true), names(false)]
  return words.dayLabel(longDay(day.date), [
    ...(taken.length > 0 ? [words.shootsOf(day.taken, day.capacity), words.names(taken)] : []),
    ...(asked.length > 0 ? [words.asked(asked)] : []),
    ...(day.blocked ? [words.blocked] : day.dayOff ? [words.dayOff] : []),
  ])
}

function DayField({
  day,
  isFaint,
  isToday,
  isFocused,
  onKeyDown,
  onOpen,
}: {
  day: ShootDay
  isFaint: boolean
  isToday: boolean
  isFocused: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: () => void
}) {
  const words = text.calendar
  const { shoots, taken, capacity } = day
  const shown = shoots.slice(0, shoots.length > mostShown ? mostShown - 1 : mostShown)
  const ground = day.blocked ? hatched : day.dayOff ? 'bg-black' : isFaint ? '' : 'bg-surface'
  return (
    <button
      type="button"
      tabIndex={isFocused ? 0 : -1}
      aria-label={labelOf(day)}
      aria-current={isToday ? 'date' : undefined}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      className={`hover:border-dim flex h-28 w-full flex-col gap-1 rounded-md border p-2 text-left text-xs transition-colors ${ground} ${isToday ? 'border-gold' : isFaint ? 'text-dim border-transparent' : 'border-hairline'}`}
    >
      <span className="flex w-full items-baseline justify-between gap-2">
        <span className={`tabular text-sm ${isToday ? 'text-gold font-semibold' : ''}`}>
          {Number(day.date.slice(8))}
        </span>
        {taken > 0 && (
          <span className={`tabular ${taken >= capacity ? 'text-light' : 'text-dim'}`}>
            {words.taken(taken, capacity)}
          </span>
        )}
      </span>
      {shown.map(({ id, booking }) => (
        <span key={id} className="flex w-full items-center gap-1.5">
          <Dot status={booking.status} />
          <span className={`truncate ${booking.status === 'pending' ? 'text-dim' : ''}`}>
            {booking.clientName}
          </span>
        </span>
      ))}
      {shown.length < shoots.length && (
        <span className="text-dim">{words.more(shoots.length - shown.length)}</span>
      )}
      {day.blocked && <span className="text-dim mt-auto">{words.blocked}</span>}
    </button>
  )
}
