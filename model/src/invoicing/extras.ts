import type { CalendarDate } from '../calendar.ts'
import type { Addition, Invoice } from '../invoice.ts'
import { type Amount, portionOf, type SignedAmount, stepOf } from '../money.ts'
import { shortened } from '../words.ts'
import type { DraftContent } from './draft.ts'
import { redated } from './instalment.ts'
import { type InvoiceLine, lineOf } from './line.ts'
import { totalsOf } from './tax.ts'

const additionNames = {
  extras: 'Extra photographs',
  change: 'Agreed change',
} as const satisfies Record<Addition, string>

/** What an addition to an invoice says, due so many days after it is issued. */
export const additionContent = (
  addition: Addition,
  { subject, tax }: Pick<Invoice, 'subject' | 'tax'>,
  lines: readonly InvoiceLine[],
  days: number,
): DraftContent => ({
  subject: shortened(`${additionNames[addition]}, ${subject}`, 120),
  lines: [...lines],
  discount: null,
  tax,
  deposit: { kind: 'amount', amount: 0 },
  terms: {
    deposit: { from: 'issue', days: 0 },
    rest: [{ share: 10_000, due: { from: 'issue', days: Math.min(730, Math.max(0, days)) } }],
  },
  note: '',
})

/** What the extra photographs on an invoice's lines come to, before a tax on top. */
const extrasOn = ({ lines }: Pick<Invoice, 'lines'>): Amount =>
  lines
    .filter(({ kind }) => kind === 'extra-photographs')
    .reduce((sum, { amount }) => sum + amount, 0)

/** What of a credit was an amount before a tax on top. */
const beforeTax = (invoice: Invoice, credit: Amount): Amount =>
  invoice.tax.mode === 'exclusive'
    ? portionOf(credit, 10_000, 10_000 + invoice.tax.rate, stepOf(invoice.currency))
    : credit

/** What has to happen for the invoices of a booking to ask for these extra photographs. */
export interface ExtrasChange {
  /** On an invoice of their own; empty for none. */
  lines: InvoiceLine[]
  /** So much less than was asked for, with its tax. */
  less: Amount
}

/**
 * What is asked for beyond, or less than, what the booking's invoices ask for already: on them
 * nothing changes. An invoice of extras that was credited asks for what is left of it; one that
 * holds other things besides, as of earlier versions, for all its extras.
 */
export function extrasChange(
  own: Pick<Invoice, 'tax' | 'currency'>,
  invoices: readonly Invoice[],
  wanted: { count: number; amount: Amount },
): ExtrasChange {
  const standing = invoices.filter(({ status }) => status !== 'void')
  const asked = standing.reduce((sum, invoice) => {
    const credited = invoice.credited + invoice.writtenOff
    const taken = invoice.addition === 'extras' ? beforeTax(invoice, credited) : 0
    return sum + extrasOn(invoice) - taken
  }, 0)
  const more: SignedAmount = wanted.amount - asked
  const { rate, mode } = own.tax
  const step = stepOf(own.currency)
  if (more <= 0) {
    const { total } = totalsOf(mode, [{ amount: -more, rate }], step)
    return { lines: [], less: total }
  }
  const each = wanted.amount / wanted.count
  const count = more / each
  const line = Number.isInteger(count)
    ? lineOf('extra-photographs', labelOf(count), rate, each, count)
    : lineOf('extra-photographs', additionNames.extras, rate, more)
  return { lines: [line], less: 0 }
}

const labelOf = (count: number): string =>
  count === 1 ? '1 extra photograph' : `${count} extra photographs`

/** The invoice with what is due by the day of the shoot due as for another day. */
export const withShootOn = (invoice: Invoice, shoot: CalendarDate): Invoice => ({
  ...invoice,
  service: invoice.service && { ...invoice.service, date: shoot },
  instalments: redated(invoice.instalments, invoice.issuedOn, shoot),
  revision: invoice.revision + 1,
})
