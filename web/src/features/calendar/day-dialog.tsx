import { type CalendarDate, weekdayOf } from '@portal/model/calendar'
import { firstConversationOf } from '@portal/model/ids'
import { routes } from '@portal/model/routes'
import { CalendarOff, CalendarPlus } from 'lucide-react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Dot } from './legend.tsx'
import { longDay, rangeWords } from './long-day.ts'
import type { Shoot, ShootDay } from './shoot-days.ts'
import type { useBlocking } from './use-blocking.ts'

/** One day: its shoots, and whether it can be booked. */
export function DayDialog({
  date,
  day,
  known,
  today,
  blocking,
  onClose,
}: {
  date: CalendarDate
  day: ShootDay | undefined
  /** False while the shoots are on their way. */
  known: boolean
  today: CalendarDate
  blocking: ReturnType<typeof useBlocking>
  onClose: () => void
}) {
  return (
    <Dialog open onClose={onClose} title={longDay(date)}>
      {day && known ? (
        <div className="grid gap-6">
          <Shoots day={day} />
          <Bookable day={day} today={today} blocking={blocking} />
        </div>
      ) : (
        <Skeleton className="h-40" />
      )}
    </Dialog>
  )
}

function Shoots({ day }: { day: ShootDay }) {
  const words = text.calendar
  return (
    <section className="grid gap-2">
      <p className="tabular text-dim text-sm">{words.shootsOf(day.taken, day.capacity)}</p>
      {day.shoots.length === 0 ? (
        <p>{words.day.none}</p>
      ) : (
        <ul className="border-hairline divide-hairline divide-y border-y">
          {day.shoots.map((shoot) => (
            <li key={shoot.id}>
              <ShootLine shoot={shoot} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const link = 'inline-flex min-h-11 items-center underline-offset-4 hover:underline'

function ShootLine({ shoot: { id, booking } }: { shoot: Shoot }) {
  const words = text.calendar
  return (
    <div className="py-2">
      <div className="flex items-center gap-3">
        <Dot status={booking.status} />
        <Link
          to={routes.desk.client(booking.client)}
          title={words.day.client(booking.clientName)}
          className={`${link} min-w-0 flex-1 font-medium`}
        >
          <span className="truncate">{booking.clientName}</span>
        </Link>
        <span className="text-dim text-sm">{text.queue.status[booking.status]}</span>
      </div>
      <p className="text-dim pl-5 text-sm">
        {booking.package.name} · {booking.place.name}
      </p>
      <p className="flex gap-5 pl-5 text-sm">
        <Link to={routes.desk.booking(id)} className={link}>
          {words.day.booking}
        </Link>
        <Link to={routes.desk.chat(firstConversationOf(booking.client))} className={link}>
          {words.day.chat}
        </Link>
      </p>
    </div>
  )
}

function Bookable({
  day: { date, blocked, dayOff, taken },
  today,
  blocking: { busy, block, open },
}: {
  day: ShootDay
  today: CalendarDate
  blocking: ReturnType<typeof useBlocking>
}) {
  const words = text.calendar.day
  const one = { from: date, to: date }
  if (date < today) return <p className="text-dim text-sm">{words.past}</p>
  if (blocked)
    return (
      <section className="grid gap-3">
        <p className="text-dim text-sm">{words.blocked(rangeWords(blocked))}</p>
        <div className="flex flex-wrap gap-3">
          <Button
            kind="quiet"
            busy={busy}
            icon={<CalendarPlus aria-hidden size={16} />}
            onClick={() => void open(one)}
          >
            {words.open}
          </Button>
          {blocked.from !== blocked.to && (
            <Button kind="plain" disabled={busy} onClick={() => void open(blocked)}>
              {words.openRange}
            </Button>
          )}
        </div>
      </section>
    )
  return (
    <section className="grid justify-items-start gap-3">
      {dayOff && (
        <p className="text-dim text-sm">
          {words.dayOff(text.booking.weekdays[weekdayOf(date)] ?? '')}{' '}
          <Link
            to={routes.desk.settingsOf('availability')}
            className="underline underline-offset-4"
          >
            {words.change}
          </Link>
        </p>
      )}
      {taken > 0 && <p className="text-dim text-sm">{words.stays}</p>}
      <Button
        kind="quiet"
        busy={busy}
        icon={<CalendarOff aria-hidden size={16} />}
        onClick={() => void block(one)}
      >
        {words.block}
      </Button>
    </section>
  )
}
