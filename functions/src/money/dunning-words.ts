import type { Dunned } from '@portal/model/invoicing/reminder'
import { formatMoney } from '@portal/model/money'

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const named = (words: readonly string[]): string => and.format(new Set(words)).slice(0, 400)

/** What is asked for in all, currency by currency. */
function sumOf(asked: readonly Dunned[]): string {
  const byCurrency = Map.groupBy(asked, ({ invoice }) => invoice.currency)
  return named(
    [...byCurrency].map(([currency, same]) =>
      formatMoney(
        same
          .flatMap(({ instalments }) => instalments)
          .reduce((sum, { amount, paid }) => sum + amount - paid, 0),
        currency,
      ),
    ),
  )
}

/** What a reminder says of the invoices it is about. */
export const dunningWords = (asked: readonly Dunned[]) => ({
  number: named(asked.map(({ invoice }) => invoice.number)),
  subject: named(asked.map(({ invoice }) => invoice.subject)),
  amount: sumOf(asked),
  // What it is about, for whoever holds it back and wonders whether it still is.
  invoices: asked.map(({ id }) => id).join(' '),
})
