import type { Booking, BookingStatus } from '@portal/model/booking'
import type { NoticeKind } from '@portal/model/notice'
import type { Transaction } from '#platform/firestore'
import { threadOf } from '../chat/thread-of.ts'
import { tellParty } from '../members/tell-party.ts'
import { bookingData } from './notice-data.ts'

const noticeOf = {
  pending: null,
  waitlisted: 'booking-waitlisted',
  approved: 'booking-approved',
  completed: 'booking-completed',
  declined: 'booking-declined',
  cancelled: 'booking-cancelled',
} as const satisfies Record<BookingStatus, NoticeKind | null>

/** Tells the client and the client's partners of the status that a booking has got. */
export async function tellOfStatus(
  tx: Transaction,
  id: string,
  booking: Booking,
  now: Date,
): Promise<void> {
  const { client, clientEmail, status, quote, refundDue } = booking
  const isFree = status === 'approved' && quote.deposit === 0
  const kind = isFree ? 'booking-approved-free' : noticeOf[status]
  if (kind === null) return
  const about = { booking: id, conversation: await threadOf(tx, { booking: id, client }) }
  const data = {
    ...bookingData(booking),
    deposit: { amount: quote.deposit, currency: quote.currency },
    back: { amount: refundDue, currency: quote.currency },
  }
  await tellParty(tx, {
    id: `${kind}-${id}-${now.getTime()}`,
    kind,
    to: client,
    email: clientEmail,
    data,
    about,
  })
}
