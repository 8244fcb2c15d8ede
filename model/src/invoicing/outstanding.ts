import { type Invoice, outstandingOf } from '../invoice.ts'
import { type Amount, type Currency, formatMoney } from '../money.ts'

/** An amount with what it is counted in. */
export interface Sum {
  amount: Amount
  currency: Currency
}

/** Whether something is still to be paid; what went back for a void invoice is not asked for. */
export const isOpen = (invoice: Invoice): boolean =>
  invoice.status !== 'void' && outstandingOf(invoice) > 0

/** What is still to be paid on all of them: a sum for each currency, as they come; often none. */
export const outstandingTogether = (invoices: readonly Invoice[]): Sum[] =>
  [...Map.groupBy(invoices.filter(isOpen), ({ currency }) => currency)].map(([currency, same]) => ({
    amount: same.reduce((sum, invoice) => sum + outstandingOf(invoice), 0),
    currency,
  }))

/** "€1,200.00 + $300.00"; nothing for none. */
export const formatSums = (sums: readonly Sum[]): string =>
  sums.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ')
