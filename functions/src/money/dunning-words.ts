import type { Dunned } from '@portal/model/invoicing/reminder'
import { type Money, sumsOf } from '@portal/model/money'
import { shortened } from '@portal/model/words'

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const named = (words: readonly string[]): string => shortened(and.format(new Set(words)), 400)

/** What is asked for in all, currency by currency. */
const sumOf = (asked: readonly Dunned[]): Money[] =>
  sumsOf(
    asked.flatMap(({ invoice: { currency }, instalments }) =>
      instalments.map(({ amount, paid }) => ({ amount: amount - paid, currency })),
    ),
  )

/** What a reminder says of the invoices it is about. */
export const dunningWords = (asked: readonly Dunned[]) => ({
  number: named(asked.map(({ invoice }) => invoice.number)),
  subject: named(asked.map(({ invoice }) => invoice.subject)),
  amount: sumOf(asked),
  // What it is about, for whoever holds it back and wonders whether it still is.
  invoices: asked.map(({ id }) => id).join(' '),
})
