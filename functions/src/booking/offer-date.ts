import { isWishable, stateOfDay, type BookedDays } from '@portal/model/availability'
import type { Booking } from '@portal/model/booking'
import { type CalendarDate, monthOf } from '@portal/model/calendar'
import { nextInLine, type Offer, wanted } from '@portal/model/offer'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { list, read, type Row, transaction, type Transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import { record } from '../audit/record.ts'
import { alone } from '../each-alone.ts'
import { announce } from '../outbox/announce.ts'
import { isHolding } from './is-holding.ts'
import { tasks } from '../tasks.ts'
import { bookingData } from './notice-data.ts'

const hourMs = 3_600_000
const waiting = ['pending', 'waitlisted']

/** Everybody on the waiting list who named the date, as a first choice or as an alternative. */
async function wishesFor(tx: Transaction, date: CalendarDate): Promise<Row<Booking>[]> {
  const [first, other] = await Promise.all([
    tx.listReadable(collection.bookings(), (all) =>
      all.where('date', '==', date).where('status', 'in', waiting),
    ),
    tx.listReadable(collection.bookings(), (all) =>
      all.where('alternatives', 'array-contains', date).where('status', 'in', waiting),
    ),
  ])
  return [...first, ...other].filter(({ value }) => wanted(value, date))
}

const hasRoom = (studio: Studio, booked: BookedDays | null, date: CalendarDate, now: Date) => {
  const state = stateOfDay(studio, booked, date, now)
  return isWishable(state) && state !== 'full'
}

/**
 * Offers a freed date to the first waiting client who wanted it and was not asked yet, and comes
 * back when the deadline is over. Run twice, early or late it changes nothing that still holds.
 * `passing` is the deadline (ms) that called: it passes on that very offer, and begins none anew
 * when all have been asked. Answers who holds the date now.
 */
export async function offerDate(
  date: CalendarDate,
  now = new Date(),
  passing: number | null = null,
): Promise<Offer | null> {
  const made = await transaction(async (tx) => {
    const path = doc.offer(date)
    const [studio, booked, queue, offer] = await Promise.all([
      tx.read(doc.studio()),
      tx.find(doc.bookedDays(monthOf(date))),
      tx.find(doc.queue()),
      tx.find(path),
    ])
    if (passing !== null && offer?.until.getTime() !== passing) return null
    if (await isHolding(tx, offer, now)) return offer
    const wishes = hasRoom(studio, booked, date, now) ? await wishesFor(tx, date) : []
    const asked = offer?.asked ?? []
    const next = nextInLine(
      queue?.order ?? [],
      wishes.map(({ id }) => id),
      asked,
    )
    const booking = wishes.find(({ id }) => id === next)?.value
    if (!next || !booking) {
      if (offer) tx.delete(path)
      return null
    }
    const until = new Date(now.getTime() + studio.changes.offerHours * hourMs)
    const held: Offer = {
      date,
      booking: next,
      client: booking.client,
      until,
      asked: [...asked, next],
    }
    tx.write(path, held)
    record(tx, 'offer.made', {
      actor: null,
      person: booking.client,
      details: { date, booking: next },
    })
    announce(tx, {
      id: `date-offered-${date}-${next}-${now.getTime()}`,
      kind: 'date-offered',
      to: booking.client,
      email: booking.clientEmail,
      data: {
        ...bookingData(booking),
        date,
        until: { at: until, zone: studio.zone },
      },
      about: { booking: next },
    })
    return held
  })
  if (made) {
    const seconds = Math.max(0, Math.ceil((made.until.getTime() - now.getTime()) / 1_000))
    const passing = made.until.getTime()
    await enqueue(tasks.passOffer, { date, passing }, `offer-${date}-${passing}`, seconds)
  }
  return made
}

/** Trigger on a month's availability: a day that was full and has room again is offered. */
export async function onBookedDaysWritten(
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown> | undefined,
  event: string,
): Promise<void> {
  const shoots = (days: Record<string, unknown> | undefined) =>
    (days?.['shoots'] ?? {}) as Record<string, number>
  const [was, is] = [shoots(before), shoots(after)]
  const freed = Object.keys(was).filter((date) => (is[date] ?? 0) < (was[date] ?? 0))
  if (freed.length === 0) return
  const most = (await read(doc.studio()))?.availability.shootsPerDay ?? 1
  await Promise.all(
    freed
      .filter((date) => (was[date] ?? 0) >= most)
      .map((date) => enqueue(tasks.passOffer, { date }, `freed-${date}-${event}`)),
  )
}

/** Passes on every offer whose deadline is over, should its task have been lost; answers how many. */
export async function sweepOffers(now: Date): Promise<number> {
  const over = await list(collection.offers(), (offers) => offers.where('until', '<=', now))
  for (const { value } of over)
    await alone(value.date, () => offerDate(value.date, now, value.until.getTime()))
  return over.length
}
