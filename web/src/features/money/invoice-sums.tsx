import { type Invoice, surplusOf } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { sumsSince } from '@portal/model/invoicing/sums-since'
import { formatMoney } from '@portal/model/money'
import { text } from '#text/text.ts'
import { InvoiceLines, Sum } from './invoice-lines.tsx'

/** An invoice with what was credited and paid of it, and what is left. */
export function InvoiceSums({ invoice }: { invoice: Invoice }) {
  const words = text.money
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const { processing } = invoice
  const since = sumsSince(invoice)
  const surplus = surplusOf(invoice)
  return (
    <InvoiceLines sums={invoice}>
      {since.map(({ of, amount }) => (
        <Sum key={of} label={words.since[of]} value={money(amount)} />
      ))}
      {processing > 0 && <Sum label={words.onItsWay} value={money(processing)} />}
      {since.length + processing > 0 && invoice.status !== 'void' && (
        <Sum label={words.toPay} value={money(standingOf(invoice).open)} strong />
      )}
      {surplus > 0 && <Sum label={words.surplus} value={money(surplus)} />}
    </InvoiceLines>
  )
}
