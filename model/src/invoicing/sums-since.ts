import type { Invoice } from '../invoice.ts'
import type { SignedAmount } from '../money.ts'

/** What has changed what is to be paid on an invoice since it was issued. */
export type SumKind = 'credited' | 'writtenOff' | 'received' | 'refunded' | 'disputed'

const signs = {
  credited: -1,
  writtenOff: -1,
  received: -1,
  refunded: 1,
  disputed: 1,
} as const satisfies Record<SumKind, 1 | -1>

/**
 * What is added to (negative: taken from) an invoice's total, in the order in which it is read;
 * nothing that is nothing. The total with all of them is what is open, or less than nothing where
 * too much was paid.
 */
export const sumsSince = (invoice: Invoice): { of: SumKind; amount: SignedAmount }[] =>
  (Object.keys(signs) as SumKind[])
    .map((of) => ({ of, amount: signs[of] * invoice[of] }))
    .filter(({ amount }) => amount !== 0)
