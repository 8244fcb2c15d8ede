import { studioDesk } from '@portal/model/ids'
import { type MoneyCaseKind, moneyCaseId } from '@portal/model/invoicing/money-case'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { announce } from '../notices/announce.ts'
import type { Account } from './account.ts'

const words = {
  'over-paid': 'Paid too much',
  'paid-after-void': 'Paid after it was void',
  'wrong-currency': 'Paid in another currency',
  'refund-failed': 'A refund came back',
  dispute: 'Taken back by the bank',
} as const satisfies Record<MoneyCaseKind, string>

/** Opens a case for Les, once for what it is `about`, and tells him. */
export function openCase(
  { tx, id, invoice, now }: Pick<Account, 'tx' | 'id' | 'invoice' | 'now'>,
  kind: MoneyCaseKind,
  about: string,
  payment: string,
  amount: number,
  currency = invoice.currency,
): void {
  const moneyCase = moneyCaseId(kind, about)
  tx.write(doc.moneyCase(moneyCase), {
    kind,
    invoice: id,
    number: invoice.number,
    client: invoice.client,
    clientName: invoice.clientName,
    payment,
    amount,
    currency,
    openedAt: now,
    settled: null,
    settledAt: null,
  })
  announce(tx, {
    id: `money-case-${moneyCase}`,
    kind: 'money-case',
    to: studioDesk,
    email: null,
    data: {
      what: words[kind],
      name: invoice.clientName,
      number: invoice.number,
      amount: formatMoney(amount, currency),
    },
    link: `/desk/invoices/${id}`,
  })
}
