import type { Instalment } from './instalment.ts'
import type { LedgerEntry, LedgerKind, PaymentMethod } from './ledger.ts'

/** English; what documents and screens alike call the entries of the books. */
const entryNames = {
  invoice: 'Invoice',
  extras: 'Extra photographs',
  'change-order': 'Agreed change',
  'credit-note': 'Credit note',
  void: 'Invoice voided',
  'write-off': 'Written off',
  payment: 'Payment',
  correction: 'Payment corrected',
  'moved-in': 'Moved from another invoice',
  'moved-out': 'Moved to another invoice',
  refund: 'Refund',
  'refund-failed': 'Refund that came back',
  dispute: 'Taken back by the bank',
  'dispute-won': 'Returned by the bank',
} as const satisfies Record<LedgerKind, string>

/** What a payment is called by how it came. */
export const paymentNames = {
  card: 'Paid online',
  'bank-transfer': 'Bank transfer',
  cash: 'Cash',
  other: 'Payment',
} as const satisfies Record<PaymentMethod, string>

/** What an entry of the books is called: a payment by how it came. */
export const entryName = ({ kind, method }: Pick<LedgerEntry, 'kind' | 'method'>): string =>
  kind === 'payment' && method ? paymentNames[method] : entryNames[kind]

/** What the kinds of instalments are called. */
export const instalmentNames = {
  deposit: 'Deposit',
  balance: 'Balance',
  extras: 'Extra photographs',
  change: 'Change',
} as const satisfies Record<Instalment['kind'], string>

/** "Deposit", "Balance, part 2": what people call a part of an invoice. */
export function instalmentName({ id, kind }: Pick<Instalment, 'id' | 'kind'>): string {
  const name = instalmentNames[kind]
  const number = /^balance-(\d+)$/.exec(id)?.[1]
  return number ? `${name}, part ${number}` : name
}
