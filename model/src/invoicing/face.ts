import type { CalendarDate } from '../calendar.ts'
import {
  type Invoice,
  type InvoiceStatus,
  type InvoiceSums,
  isOverdue,
  surplusOf,
} from '../invoice.ts'

/** How an invoice looks on a screen: which word it has, and which icon in which tone goes with it. */
export interface InvoiceFace {
  word: InvoiceStatus | 'draft' | 'overdue' | 'processing' | 'partly-refunded' | 'to-pay-back'
  icon: 'check' | 'clock' | 'warning' | 'slash' | 'return' | 'pen'
  tone: 'green' | 'amber' | 'red' | 'quiet'
}

/** The face of one that was not sent yet. */
export const draftFace: InvoiceFace = { word: 'draft', icon: 'pen', tone: 'quiet' }

/** Whether a part of what was asked for went back; what was paid too much is none of it. */
const isPartlyRefunded = ({
  total,
  received,
  refunded,
  disputed,
  paid,
}: Pick<InvoiceSums, 'total' | 'received' | 'refunded' | 'disputed' | 'paid'>): boolean =>
  paid > 0 && refunded + disputed > Math.max(0, received - total)

/** The face of an invoice on a day in the studio's zone. */
export function faceOf(
  invoice: Pick<Invoice, 'instalments' | 'status' | 'processing'> & InvoiceSums,
  today: CalendarDate,
): InvoiceFace {
  const { status, paid, processing } = invoice
  // What was credited after it was paid is the client's.
  if (surplusOf(invoice) > 0 && invoice.credited > 0)
    return { word: 'to-pay-back', icon: 'return', tone: 'amber' }
  if (status === 'void') return { word: status, icon: 'slash', tone: 'quiet' }
  if (status === 'refunded')
    return { word: paid > 0 ? 'partly-refunded' : status, icon: 'return', tone: 'quiet' }
  if (status === 'paid')
    return isPartlyRefunded(invoice)
      ? { word: 'partly-refunded', icon: 'return', tone: 'quiet' }
      : { word: status, icon: 'check', tone: 'green' }
  if (processing > 0) return { word: 'processing', icon: 'clock', tone: 'amber' }
  if (isOverdue(invoice, today)) return { word: 'overdue', icon: 'warning', tone: 'red' }
  return { word: status, icon: 'clock', tone: 'amber' }
}
