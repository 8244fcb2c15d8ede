import { type Invoice, outstandingOf, surplusOf } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { text } from '#text/text.ts'
import { InvoiceLines, Sum } from './invoice-lines.tsx'

/** An invoice with what was credited and paid of it, and what is left. */
export function InvoiceSums({ invoice }: { invoice: Invoice }) {
  const words = text.money
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const { credited, writtenOff, received, refunded, disputed, processing } = invoice
  const surplus = surplusOf(invoice)
  const touched = credited + writtenOff + received + processing > 0
  return (
    <InvoiceLines sums={invoice}>
      {credited > 0 && <Sum label={words.credited} value={money(-credited)} />}
      {writtenOff > 0 && <Sum label={words.writtenOff} value={money(-writtenOff)} />}
      {received > 0 && <Sum label={words.paid} value={money(-received)} />}
      {refunded > 0 && <Sum label={words.refunded} value={money(refunded)} />}
      {disputed > 0 && <Sum label={words.disputed} value={money(disputed)} />}
      {processing > 0 && <Sum label={words.onItsWay} value={money(processing)} />}
      {touched && invoice.status !== 'void' && (
        <Sum label={words.toPay} value={money(outstandingOf(invoice))} strong />
      )}
      {surplus > 0 && <Sum label={words.surplus} value={money(surplus)} />}
    </InvoiceLines>
  )
}
