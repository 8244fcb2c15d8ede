import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { BookingStatus, type Booking, isWaiting } from './booking.ts'
import { CalendarDate, daysBetween } from './calendar.ts'
import { declareCall } from './call.ts'
import { BookingId } from './ids.ts'
import { Amount, fractionOf } from './money.ts'
import type { ChangePolicy } from './studio.ts'
import { reached } from './tracker.ts'
import { ProseOrNone } from './words.ts'

/** Whether that day still is before the cut-off of a shoot (both in the studio's zone). */
const isBeforeCutOff = (
  policy: Pick<ChangePolicy, 'cutOffDays'>,
  shoot: CalendarDate,
  today: CalendarDate,
): boolean => daysBetween(today, shoot) >= policy.cutOffDays

/** Whether the shoot of a booking has been done, whatever day it is for: its photographs are here. */
export const isShot = ({ stage }: Pick<Booking, 'stage'>): boolean =>
  reached(stage, 'uploading') === stage

/**
 * Whether a client may reschedule or cancel without Les. What waits binds nobody; what was
 * photographed already is neither moved nor paid back by its date alone.
 */
export const mayChangeAlone = (
  policy: Pick<ChangePolicy, 'cutOffDays'>,
  booking: Pick<Booking, 'status' | 'date' | 'stage'>,
  today: CalendarDate,
): boolean =>
  isWaiting(booking.status) || (!isShot(booking) && isBeforeCutOff(policy, booking.date, today))

/** Whether a booking can be moved to another day or cancelled at all. */
export const isChangeable = ({ status }: Pick<Booking, 'status'>): boolean =>
  status === 'pending' || status === 'waitlisted' || status === 'approved'

/**
 * What a client who cancels on that day gets back of what was paid, and by which rule; in whole
 * steps, because no other amount can be sent back (`stepOf` of the currency).
 */
export function refundOf(
  policy: Pick<ChangePolicy, 'refunds'>,
  shoot: Pick<Booking, 'date' | 'refundCap'>,
  today: CalendarDate,
  paid: Amount,
  step: number,
): { basisPoints: number; amount: Amount } {
  const notice = daysBetween(today, shoot.date)
  const rule = policy.refunds.find(({ daysBefore }) => notice >= daysBefore)
  const basisPoints = Math.min(rule?.basisPoints ?? 0, shoot.refundCap)
  return { basisPoints, amount: fractionOf(paid, basisPoints, step) }
}

/** Changes and requests for one that a client may make in an hour; Les is told of each. */
export const changesPerHour = 20

const words = ProseOrNone(1_000)

/**
 * The client cancels until the cut-off. `seenRefund` is the amount the client was shown. Fails with
 * `status-not-allowed`, `past-cut-off`, `refund-changed`, `not-found`.
 */
export const cancelBooking = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ booking: BookingId, seenRefund: Amount }),
  output: z.strictObject({ status: BookingStatus }),
})

/**
 * Another day, as one act: the booking, the day's places and the due dates of the invoice move
 * together, and a place in the queue is kept. The client until the cut-off, Les at any time. Fails
 * with `status-not-allowed`, `past-cut-off`, `date-unavailable`, `day-full`, `not-found`.
 */
export const rescheduleBooking = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ booking: BookingId, date: CalendarDate }),
  output: z.strictObject({ date: CalendarDate }),
})

/** After the cut-off: what the client asks for. A newer request takes the place of the last one. */
export const requestChange = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cancel'), booking: BookingId, words }),
    z.strictObject({
      kind: z.literal('reschedule'),
      booking: BookingId,
      date: CalendarDate,
      words,
    }),
  ]),
  output: z.strictObject({ asked: z.literal(true) }),
})

/**
 * Les answers what a client asked for; accepted, it happens at once, with the refund rule of the
 * day on which it was asked. Fails with `status-not-allowed`, `day-full`, `not-found`.
 */
export const answerChange = declareCall({
  role: 'admin',
  input: z.strictObject({ booking: BookingId, accept: z.boolean() }),
  output: z.strictObject({ accepted: z.boolean() }),
})
