import type { CalendarDate } from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import { queueLimit } from '@portal/model/queue'
import { type Live, useLive, useLiveList } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { type Day, dayOf } from './day-rivals.ts'

/** Everybody who waits; the queue itself asks for the same. */
export const whoWaits = {
  where: [['status', 'in', ['pending', 'waitlisted']]],
  limit: queueLimit,
} as const

/**
 * What the day of a booking is like for the others, where no queue is on screen. Waits while the
 * booking is not known.
 */
export function useDay(id: string, date: CalendarDate | null): Live<Day> {
  const waiting = useLiveList(date === null ? null : collection.bookings(), whoWaits)
  const approved = useLiveList(date === null ? null : collection.bookings(), {
    where: [
      ['status', '==', 'approved'],
      ['date', '==', date],
    ],
    limit: queueLimit,
  })
  const queue = useLive(date === null ? null : doc.queue())
  return together({ waiting, approved, queue }, (read) =>
    dayOf([...read.waiting, ...read.approved], read.queue?.order ?? [], { id, date: date ?? '' }),
  )
}
