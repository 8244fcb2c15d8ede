import type { Invoice } from '../invoice.ts'
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

/** What a part of an invoice is to whoever pays it; `whole` when it is all that is asked for. */
export type PartKind = Instalment['kind'] | 'whole'

/** What the parts of an invoice are called. */
const partNames = {
  deposit: 'Deposit',
  balance: 'Balance',
  extras: 'Extra photographs',
  change: 'Agreed change',
  whole: 'Full amount',
} as const satisfies Record<PartKind, string>

/** What a part of an invoice is: a balance is what is left, so one that stands alone is none. */
export const partKindOf = (
  { kind }: Pick<Instalment, 'kind'>,
  { instalments, addition }: Pick<Invoice, 'instalments' | 'addition'>,
): PartKind =>
  kind !== 'balance' ? kind : (addition ?? (instalments.length === 1 ? 'whole' : 'balance'))

/** "Deposit", "Balance, part 2", "Extra photographs": what people call a part of an invoice. */
export function instalmentName(
  part: Pick<Instalment, 'id' | 'kind'>,
  invoice: Pick<Invoice, 'instalments' | 'addition'>,
): string {
  const name = partNames[partKindOf(part, invoice)]
  const number = /^balance-(\d+)$/.exec(part.id)?.[1]
  return number && invoice.instalments.length > 1 ? `${name}, part ${number}` : name
}
