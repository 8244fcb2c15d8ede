import { type MoneyCaseKind, moneyCaseId } from '@portal/model/invoicing/money-case'
import type { UnitOfWork } from './unit-of-work.ts'

/** Opens a case for Les, once for what it is `about`; he is told at the end of the unit of work. */
export function openCase(
  { id, invoice, now, cases }: UnitOfWork,
  kind: MoneyCaseKind,
  about: string,
  payment: string,
  amount: number,
  currency = invoice.currency,
): void {
  cases.opened.set(moneyCaseId(kind, about), {
    kind,
    invoice: id,
    number: invoice.number,
    client: invoice.client,
    clientName: invoice.clientName,
    payment,
    amount,
    usedUp: 0,
    currency,
    openedAt: now,
    settled: null,
    settledAt: null,
  })
}
