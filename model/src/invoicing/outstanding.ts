import { type Invoice, outstandingOf } from '../invoice.ts'
import { type Money, sumsOf } from '../money.ts'

/** Whether something is still to be paid; what went back for a void invoice is not asked for. */
export const isOpen = (invoice: Invoice): boolean =>
  invoice.status !== 'void' && outstandingOf(invoice) > 0

/** What is still to be paid on all of them: a sum for each currency, as they come; often none. */
export const outstandingTogether = (invoices: readonly Invoice[]): Money[] =>
  sumsOf(
    invoices
      .filter(isOpen)
      .map((invoice) => ({ amount: outstandingOf(invoice), currency: invoice.currency })),
  )
