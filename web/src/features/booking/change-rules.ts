import { type Booking, isWaiting } from '@portal/model/booking'
import { isChangeable, mayChangeAlone, refundOf } from '@portal/model/booking-change'
import { type CalendarDate, daysBetween } from '@portal/model/calendar'
import type { Amount } from '@portal/model/money'
import type { ChangePolicy } from '@portal/model/studio'

/**
 * What a client may do about a booking: change it alone, ask Les, or nothing because it is closed
 * (`none`) or its day has passed (`over`). What waits binds nobody, so it has no cut-off.
 */
export function changeWay(
  booking: Pick<Booking, 'status' | 'date' | 'stage'>,
  policy: Pick<ChangePolicy, 'cutOffDays'>,
  today: CalendarDate,
): 'alone' | 'ask' | 'none' | 'over' {
  if (!isChangeable(booking)) return 'none'
  if (isWaiting(booking.status)) return 'alone'
  if (booking.date < today) return 'over'
  return mayChangeAlone(policy, booking, today) ? 'alone' : 'ask'
}

/** The rule that says what goes back, ready for words. */
export interface Refund {
  /**
   * Whether the rule holds from so many days before on, below the last rule, or always; or whether it
   * is none of today, because the client has moved the shoot and gets no more than before.
   */
  reach: { kind: 'from' | 'below'; days: number } | { kind: 'any' | 'moved' }
  /** Fraction of what was paid; 10 000 is all of it. */
  basisPoints: number
  /** Minor units. */
  amount: Amount
  /** Days from today to the shoot. */
  notice: number
}

/** What cancelling today gives back of what was paid, and by which rule. */
export function refundToday(
  policy: Pick<ChangePolicy, 'refunds'>,
  shoot: Pick<Booking, 'date' | 'refundCap'>,
  today: CalendarDate,
  paid: Amount,
  step: number,
): Refund {
  const notice = daysBetween(today, shoot.date)
  const rule = policy.refunds.find(({ daysBefore }) => notice >= daysBefore)
  const last = policy.refunds.at(-1)
  const reach: Refund['reach'] = rule
    ? shoot.refundCap < rule.basisPoints
      ? { kind: 'moved' }
      : { kind: 'from', days: rule.daysBefore }
    : last
      ? { kind: 'below', days: last.daysBefore }
      : { kind: 'any' }
  return {
    reach,
    ...refundOf(policy, shoot, today, paid, step),
    notice,
  }
}
