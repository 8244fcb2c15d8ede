import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import type { Booking } from './booking.ts'
import { isWaiting } from './booking.ts'
import { CalendarDate } from './calendar.ts'
import { declareCall } from './call.ts'
import { BookingId, PersonId } from './ids.ts'

/** A freed date, held for one waiting client at a time. Its id is the date. */
export const Offer = z.strictObject({
  date: CalendarDate,
  booking: BookingId,
  client: PersonId,
  /** After this it is passed on. */
  until: z.date(),
  /** Everybody it was offered to, the present one included; nobody is asked twice. */
  asked: z.array(BookingId).max(500),
})
export type Offer = z.infer<typeof Offer>

/** Whether a waiting booking wanted that date. */
export const wanted = (
  booking: Pick<Booking, 'status' | 'date' | 'alternatives'>,
  date: CalendarDate,
): boolean =>
  isWaiting(booking.status) && (booking.date === date || booking.alternatives.includes(date))

/** The first in the queue who wanted the date and was not asked yet; null when there is none. */
export const nextInLine = (
  order: readonly BookingId[],
  wishes: readonly BookingId[],
  asked: readonly BookingId[],
): BookingId | null => order.find((id) => wishes.includes(id) && !asked.includes(id)) ?? null

/**
 * Takes an offered date (the booking is approved for it) or passes it on. Fails with `offer-over`
 * after the deadline or when the date is gone.
 */
export const answerOffer = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ date: CalendarDate, booking: BookingId, accept: z.boolean() }),
  output: z.strictObject({ accepted: z.boolean() }),
})
