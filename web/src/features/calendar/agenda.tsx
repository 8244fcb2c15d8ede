import type { CalendarDate } from '@portal/model/calendar'
import { text } from '#text/text.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { Dot, hatched } from './legend.tsx'
import { longDay, rangeWords, shortDay } from './long-day.ts'
import { agendaOf, type ShootDay } from './shoot-days.ts'

/** The month as a list for a phone: the days on which something is. */
export function Agenda({
  days,
  known,
  today,
  onOpen,
}: {
  days: readonly ShootDay[]
  /** False while the shoots are on their way. */
  known: boolean
  today: CalendarDate
  onOpen: (date: CalendarDate) => void
}) {
  const words = text.calendar
  const entries = agendaOf(days, today)
  if (!known)
    return (
      <div className="grid gap-px md:hidden">
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} className="h-16" />
        ))}
      </div>
    )
  if (entries.length === 0)
    return (
      <div className="md:hidden">
        <Empty title={words.agendaEmpty} body={words.agendaEmptyBody} />
      </div>
    )
  return (
    <ul className="border-hairline divide-hairline divide-y border-y md:hidden">
      {entries.map((entry) =>
        entry.kind === 'blocked' ? (
          <li key={entry.from}>
            <button
              type="button"
              onClick={() => onOpen(entry.from)}
              className={`text-dim tabular min-h-14 w-full px-3 py-3 text-left text-sm ${hatched}`}
            >
              {words.blocked}: {rangeWords(entry)}
            </button>
          </li>
        ) : (
          <li key={entry.day.date}>
            <DayLine
              day={entry.day}
              isToday={entry.day.date === today}
              onOpen={() => onOpen(entry.day.date)}
            />
          </li>
        ),
      )}
    </ul>
  )
}

function DayLine({
  day,
  isToday,
  onOpen,
}: {
  day: ShootDay
  isToday: boolean
  onOpen: () => void
}) {
  const words = text.calendar
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isToday ? 'date' : undefined}
      className="grid min-h-16 w-full grid-cols-[4.5rem_1fr_auto] items-start gap-3 py-3 text-left"
    >
      <span className={`tabular text-sm ${isToday ? 'text-gold' : 'text-dim'}`}>
        <span aria-hidden>{shortDay(day.date)}</span>
        <span className="sr-only">{longDay(day.date)}</span>
        {isToday && <span className="block text-xs">{words.today}</span>}
      </span>
      <span className="grid min-w-0 gap-2">
        {day.shoots.map(({ id, booking }) => (
          <span key={id} className="flex min-w-0 items-baseline gap-2">
            <Dot status={booking.status} />
            <span className="min-w-0">
              <span className="block truncate">{booking.clientName}</span>
              <span className="text-dim block truncate text-sm">
                {booking.package.name} · {booking.place.name}
                {booking.status === 'pending' && ` · ${words.pending}`}
              </span>
            </span>
          </span>
        ))}
        {day.blocked && <span className="text-dim text-sm">{words.blocked}</span>}
        {!day.blocked && day.shoots.length === 0 && (
          <span className="text-dim text-sm">{words.day.none}</span>
        )}
      </span>
      {day.taken > 0 && (
        <span className="tabular text-dim text-sm">{words.taken(day.taken, day.capacity)}</span>
      )}
    </button>
  )
}
