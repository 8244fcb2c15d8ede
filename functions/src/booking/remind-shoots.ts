import { addDays, type CalendarDate, dayIn, hourIn } from '@portal/model/calendar'
import type { BookingId } from '@portal/model/ids'
import { reminderHour } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { list, read, transaction } from '#platform/firestore'
import { eachAlone } from '../each-alone.ts'
import { tellParty } from '../members/tell-party.ts'
import { bookingData } from './notice-data.ts'

type Reminder = 'shoot-in-a-week' | 'shoot-tomorrow'

const reminders: { ahead: number; kind: Reminder }[] = [
  { ahead: 7, kind: 'shoot-in-a-week' },
  { ahead: 1, kind: 'shoot-tomorrow' },
]

async function approvedOn(date: CalendarDate): Promise<BookingId[]> {
  const found = await list(collection.bookings(), (all) =>
    all.where('date', '==', date).where('status', '==', 'approved'),
  )
  return found.map(({ id }) => id)
}

/** Reminds of one shoot once for each date it is on; nothing when it has moved meanwhile. */
async function remind(id: string, date: CalendarDate, kind: Reminder): Promise<void> {
  await transaction(async (tx) => {
    const booking = await tx.read(doc.booking(id))
    const notice = `${kind}-${id}-${date}`
    if (booking.status !== 'approved' || booking.date !== date) return
    if (await tx.find(doc.letter(`${notice}-mail`))) return
    await tellParty(tx, {
      id: notice,
      kind,
      to: booking.client,
      email: booking.clientEmail,
      data: bookingData(booking),
      about: { booking: id },
    })
  })
}

/** Moves the strip of film to the shoot on its day. */
async function begin(id: string, date: CalendarDate): Promise<void> {
  await transaction(async (tx) => {
    const booking = await tx.read(doc.booking(id))
    const stage = reached(booking.stage, 'shoot')
    const isToday = booking.status === 'approved' && booking.date === date
    if (isToday && stage !== booking.stage) tx.write(doc.booking(id), { ...booking, stage })
  })
}

/** What a shoot's calendar day brings: reminders a week and a day before, and the day itself. */
export async function remindShoots(now: Date): Promise<void> {
  const studio = await read(doc.studio())
  if (!studio) return
  const today = dayIn(studio.zone, now)
  await eachAlone(await approvedOn(today), (id) => begin(id, today))
  if (hourIn(studio.zone, now) < reminderHour) return
  for (const { ahead, kind } of reminders) {
    const date = addDays(today, ahead)
    await eachAlone(await approvedOn(date), (id) => remind(id, date, kind))
  }
}
