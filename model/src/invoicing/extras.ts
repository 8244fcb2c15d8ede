import type { CalendarDate } from '../calendar.ts'
import type { Invoice } from '../invoice.ts'
import type { Amount } from '../money.ts'
import { redated } from './instalment.ts'
import { lineOf } from './line.ts'
import type { Posting } from './posting.ts'

/**
 * Puts these extra photographs on an invoice in place of those before; null when they are the same.
 * What was paid for others that were let go counts towards these, or is a surplus.
 */
export function extrasPosting(
  invoice: Invoice,
  { count, amount }: { count: number; amount: Amount },
  due: CalendarDate,
): Posting | null {
  if (invoice.status === 'void') return null
  const others = invoice.lines.filter(({ kind }) => kind !== 'extra-photographs')
  const before = invoice.lines.find(({ kind }) => kind === 'extra-photographs')
  const unit = count === 0 ? 0 : amount / count
  if ((before?.quantity ?? 0) === count && (before?.unit ?? 0) === unit) return null
  const label = count === 1 ? '1 extra photograph' : `${count} extra photographs`
  const rate = invoice.tax.rate
  return {
    kind: 'extras',
    lines:
      count === 0 ? others : [...others, lineOf('extra-photographs', label, rate, unit, count)],
    due,
  }
}

/** The invoice with what is due by the day of the shoot due as for another day. */
export const withShootOn = (invoice: Invoice, shoot: CalendarDate): Invoice => ({
  ...invoice,
  service: invoice.service && { ...invoice.service, date: shoot },
  instalments: redated(invoice.instalments, invoice.issuedOn, shoot),
  revision: invoice.revision + 1,
})
