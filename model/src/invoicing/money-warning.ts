import { type Invoice, outstandingOf, owedOf } from '../invoice.ts'
import type { Amount } from '../money.ts'
import { type Payment, refundableOf } from './payment.ts'
import { standingOf } from './standing.ts'

/**
 * What somebody has to look at and confirm before money is entered, credited or sent back. Each is
 * possible, and mostly a slip.
 */
export type MoneyWarning =
  /** So much more comes in than is open. */
  | { kind: 'beyond-open'; amount: Amount }
  /** Nothing is asked for on the invoice. */
  | { kind: 'nothing-open' }
  /** Nothing is asked for any more. */
  | { kind: 'all-credited' }
  /** So much of what is credited is paid already, and is to go back. */
  | { kind: 'paid-credited'; amount: Amount }
  /** Nothing of the payment stays. */
  | { kind: 'all-refunded' }

/** Before so much is entered as paid on an invoice. */
export function recordWarning(invoice: Invoice, amount: Amount): MoneyWarning | null {
  const { open } = standingOf(invoice)
  if (open === 0) return { kind: 'nothing-open' }
  return amount > open ? { kind: 'beyond-open', amount: amount - open } : null
}

/** Before so much of an invoice is credited. */
export function creditWarning(invoice: Invoice, amount: Amount): MoneyWarning | null {
  const beyond = amount - outstandingOf(invoice)
  if (beyond > 0) return { kind: 'paid-credited', amount: beyond }
  return amount === owedOf(invoice) ? { kind: 'all-credited' } : null
}

/** Before so much of a payment is sent back, when what was paid too much is `surplus`. */
export const refundWarning = (
  payment: Payment,
  amount: Amount,
  surplus: Amount,
): MoneyWarning | null =>
  amount > surplus && amount === refundableOf(payment) ? { kind: 'all-refunded' } : null
