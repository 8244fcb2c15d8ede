import { type Invoice, outstandingOf, owedOf, surplusOf } from '../invoice.ts'
import type { Amount } from '../money.ts'

/** How the money of an invoice stands, told alike on every screen. */
export interface Standing {
  /** What it asks for, after credits; what was issued is its total. */
  asked: Amount
  /** What was paid and did not go back. */
  paid: Amount
  /** What is still to be paid. */
  open: Amount
  /** What was paid and is not asked for any more: it goes back to the client. */
  back: Amount
}

/** How an invoice stands: of a booking that was cancelled, what is kept and what goes back. */
export function standingOf(invoice: Invoice): Standing {
  const isVoid = invoice.status === 'void'
  return {
    asked: isVoid ? 0 : Math.max(0, owedOf(invoice)),
    paid: Math.max(0, invoice.paid),
    open: isVoid ? 0 : outstandingOf(invoice),
    back: isToPayBack(invoice) ? surplusOf(invoice) : 0,
  }
}

/** Whether something of what was paid was credited since and has not gone back yet. */
export const isToPayBack = (invoice: Invoice): boolean =>
  surplusOf(invoice) > 0 && invoice.credited > 0
