import { z } from 'zod'
import { Amount, fractionOf } from '../money.ts'

/** A deposit is a fraction of the total in basis points, or an amount (never more than the total). */
export const Deposit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), basisPoints: z.int().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('amount'), amount: Amount }),
])
export type Deposit = z.infer<typeof Deposit>

/** What of a total is paid first. */
export const depositOf = (deposit: Deposit, total: Amount, step = 1): Amount =>
  deposit.kind === 'share'
    ? fractionOf(total, deposit.basisPoints, step)
    : Math.min(deposit.amount, total)
