import { type BookedDays, type DayState, isBookable, stateOfDay } from '@portal/model/availability'
import { type CalendarDate, formatMonth, type Month } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { type KeyboardEvent, useRef } from 'react'
import { focusAfter, weeksOf } from './month-grid.ts'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'

/** "Saturday 13 March 2027" */
export const longDay = (date: CalendarDate): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))

const styles = {
  open: 'bg-surface border-hairline hover:bg-raised cursor-pointer',
  'few-left': 'bg-surface border-hairline hover:bg-raised cursor-pointer',
  full: 'border-transparent text-dim',
  closed: 'border-transparent text-dim/50',
} as const

/**
 * One month as a grid with the keys of the WAI-ARIA date grid. Every day can be reached and tells
 * its state; only bookable ones can be chosen. `focused` is the one day in the tab order.
 */
export function MonthCalendar({
  studio,
  month,
  months,
  booked,
  known,
  now,
  focused,
  onFocus,
  chosen,
  also = [],
  mayChoose = isBookable,
  onChoose,
}: {
  studio: Studio
  month: Month
  months: readonly Month[]
  booked: BookedDays | null
  /** False while the month's free days are on their way: nothing can be chosen yet. */
  known: boolean
  now: Date
  focused: CalendarDate
  onFocus: (date: CalendarDate) => void
  chosen: CalendarDate | null
  /** Days that are marked beside the chosen one. */
  also?: readonly CalendarDate[]
  /** Which days can be chosen; those that can be booked unless told otherwise. */
  mayChoose?: (state: DayState) => boolean
  onChoose: (date: CalendarDate) => void
}) {
  const byKey = useRef(false)
  const takeFocus = (day: HTMLButtonElement | null) => {
    if (!day || !byKey.current) return
    byKey.current = false
    day.focus()
  }

  const choose = (date: CalendarDate) => {
    onFocus(date)
    if (known && mayChoose(stateOfDay(studio, booked, date, now))) onChoose(date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = focusAfter(keyOf(event), event.shiftKey, focused, months)
    if (!to) return
    event.preventDefault()
    byKey.current = to !== focused
    onFocus(to)
  }

  return (
    <table
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- WAI-ARIA date grid
      role="grid"
      aria-label={text.booking.calendar(formatMonth(month))}
      aria-busy={!known}
      className="aria-busy:awaited w-full table-fixed border-separate border-spacing-1"
    >
      <thead>
        <tr>
          {text.booking.weekdays.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={weekday}
              className="text-dim pb-1 text-xs font-normal"
            >
              {weekday.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={`${month}-${row}`}>
            {week.map((date, column) => {
              if (!date) return <td key={`${month}-${row}-${column}`} aria-hidden />
              const state = stateOfDay(studio, booked, date, now)
              const isChosen = date === chosen
              const isAlso = also.includes(date)
              return (
                <td key={date} aria-selected={isChosen || isAlso} className="p-0">
                  <button
                    type="button"
                    ref={date === focused ? takeFocus : null}
                    tabIndex={date === focused ? 0 : -1}
                    aria-disabled={!known || !mayChoose(state)}
                    aria-label={text.booking.dayLabel(longDay(date), text.booking.dayStates[state])}
                    onClick={() => choose(date)}
                    onKeyDown={onKeyDown}
                    className={`tabular flex h-12 w-full flex-col items-center justify-center rounded-md border sm:h-14 ${
                      isChosen
                        ? 'bg-light text-ground border-light'
                        : `${styles[known || state === 'closed' ? state : 'full']} ${isAlso ? 'border-light' : ''}`
                    }`}
                  >
                    <span className={state === 'full' && !isChosen ? 'line-through' : ''}>
                      {Number(date.slice(8))}
                    </span>
                    {(state === 'few-left' || state === 'full') && (
                      <span
                        aria-hidden
                        className={`text-[0.625rem] leading-none ${
                          isChosen ? '' : state === 'few-left' ? 'text-warn' : 'text-dim'
                        }`}
                      >
                        {text.booking.dayStates[state]}
                      </span>
                    )}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
