import { type Booking, isWaiting } from '@portal/model/booking'
import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import { type Instalment, type Invoice, nextInstalment } from '@portal/model/invoice'

/** The one thing asked of the client now. */
export type NextAction =
  | { kind: 'answer-offer' }
  | { kind: 'pay'; instalment: Instalment; currency: string }
  | { kind: 'view-gallery' }
  | { kind: 'book-again' }
  | { kind: 'wait' | 'prepare' | 'await-photographs' }

/** A balance is asked for from this many days before it is due. */
const balanceNoticeDays = 14

/** A held date first, then the deposit, then the photographs, then a balance that is due, else nothing but patience. */
export function nextAction(
  booking: Pick<Booking, 'status' | 'date'>,
  invoice: Pick<Invoice, 'instalments' | 'status' | 'currency'> | null,
  gallery: Pick<Gallery, 'published'> | null,
  today: CalendarDate,
  /** Whether a freed date is held for this booking. */
  isOffered: boolean,
): NextAction {
  if (isWaiting(booking.status)) return { kind: isOffered ? 'answer-offer' : 'wait' }
  if (booking.status === 'declined' || booking.status === 'cancelled') return { kind: 'book-again' }
  const instalment = invoice?.instalments[nextInstalment(invoice)]
  const pay = instalment &&
    invoice && { kind: 'pay' as const, instalment, currency: invoice.currency }
  if (pay && instalment.kind === 'deposit') return pay
  if (gallery?.published) return { kind: 'view-gallery' }
  if (pay && addDays(instalment.due, -balanceNoticeDays) <= today) return pay
  return { kind: booking.date > today ? 'prepare' : 'await-photographs' }
}
