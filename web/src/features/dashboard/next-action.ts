import type { Currency } from '@portal/model/money'
import { type Booking, isWaiting } from '@portal/model/booking'
import { addDays, type CalendarDate } from '@portal/model/calendar'
import { stateOfChoosing } from '@portal/model/choosing'
import { galleryPhase } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'

/** The one thing asked of the client now. */
export type NextAction =
  | { kind: 'answer-offer' }
  | { kind: 'pay'; instalment: Instalment; currency: Currency }
  | { kind: 'view-gallery' | 'choosing-over' | 'submitted' | 'gallery-archived' }
  | { kind: 'choose'; chosen: number; included: number; until: CalendarDate | null }
  | { kind: 'book-again' }
  | { kind: 'wait' | 'prepare' | 'await-photographs' }

/** A balance is asked for from this many days before it is due. */
const balanceNoticeDays = 14

/** What of a gallery says what comes next. */
type Telling = Pick<Gallery, 'published' | 'archivedAt' | 'choosing' | 'closesAt' | 'selection'>

/** What there is to do with a gallery; null while the client has not seen it yet. */
function galleryAction(gallery: Telling, chosen: number, now: Date): NextAction | null {
  const phase = galleryPhase(gallery)
  if (phase === 'preparing') return null
  if (phase === 'archived') return { kind: 'gallery-archived' }
  const state = stateOfChoosing(gallery, now)
  if (state === 'none') return { kind: 'view-gallery' }
  if (state === 'over') return { kind: 'choosing-over' }
  if (state === 'submitted') return { kind: 'submitted' }
  const { included, deadline } = gallery.choosing
  return { kind: 'choose', chosen, included, until: deadline }
}

/**
 * A held date first, then the deposit, then choosing, then money that is due, then a look at the
 * gallery, else nothing but patience.
 */
export function nextAction(
  booking: Pick<Booking, 'status' | 'date'>,
  invoice: Pick<Invoice, 'instalments' | 'status' | 'currency'> | null,
  gallery: Telling | null,
  /** Hearts given so far. */
  chosen: number,
  now: { today: CalendarDate; at: Date },
  /** Whether a freed date is held for this booking. */
  isOffered: boolean,
): NextAction {
  if (isWaiting(booking.status)) return { kind: isOffered ? 'answer-offer' : 'wait' }
  if (booking.status === 'declined' || booking.status === 'cancelled') return { kind: 'book-again' }
  const instalment = invoice && nextInstalment(invoice)
  const pay = instalment &&
    invoice && { kind: 'pay' as const, instalment, currency: invoice.currency }
  if (pay && instalment.kind === 'deposit') return pay
  const seen = gallery && galleryAction(gallery, chosen, now.at)
  const canWait = seen?.kind === 'submitted' || seen?.kind === 'gallery-archived'
  if (seen && !canWait) return seen
  if (pay && addDays(instalment.due, -balanceNoticeDays) <= now.today) return pay
  if (seen) return seen
  return { kind: booking.date > now.today ? 'prepare' : 'await-photographs' }
}
