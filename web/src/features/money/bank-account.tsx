import type { Invoice } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'

/** Where a bank transfer goes, as it stands on the PDF; nothing while there is nothing to pay. */
export function BankAccount({ invoice }: { invoice: Invoice }) {
  const bank = invoice.issuer?.bank ?? ''
  if (bank === '' || standingOf(invoice).open === 0) return null
  return (
    <Panel title={text.money.bank}>
      <p className="tabular select-all">{bank}</p>
      <p className="text-dim mt-1 text-sm">{text.money.bankHint(invoice.number)}</p>
    </Panel>
  )
}
