import { z } from 'zod'
import { costlyBudget } from '../budget.ts'
import { CalendarDate } from '../calendar.ts'
import { declareCall } from '../call.ts'
import { BookingId, ChangeOrderId, PersonId } from '../ids.ts'
import { Amount, Currency, type SignedAmount } from '../money.ts'
import { InvoiceLine } from './line.ts'
import { Prose, StoredWords } from '../words.ts'

const words = Prose(2_000)
/** What comes on the invoice, or (negative) off it. */
const ChangeLines = z
  .array(InvoiceLine)
  .max(10)
  .refine((lines) => lines.every(({ kind }) => kind === 'change'))

/**
 * A change of scope, price or day that Les proposes. Accepted, it amends the booking and its quote in
 * one act; what it costs more is on an invoice of its own, what it costs less on a credit note; it stays as it was agreed, with its words, and no contract hangs on it.
 */
export const ChangeOrder = z.strictObject({
  booking: BookingId,
  client: PersonId,
  clientName: StoredWords(80),
  words,
  lines: ChangeLines,
  /** The new day; null when it stays. */
  date: CalendarDate.nullable(),
  currency: Currency,
  /** What the booking's invoices come to before and after, with tax. */
  before: Amount,
  after: Amount,
  /** The day of the booking when it was proposed. */
  dateBefore: CalendarDate,
  /** The last day on which it can be accepted. */
  until: CalendarDate,
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
  proposedAt: z.date(),
  answeredAt: z.date().nullable(),
})
export type ChangeOrder = z.infer<typeof ChangeOrder>

/** What it costs more, or (negative) less. */
export const differenceOf = ({
  before,
  after,
}: Pick<ChangeOrder, 'before' | 'after'>): SignedAmount => after - before

/**
 * Proposes a change to a client. The same `changeOrder` twice is one. Fails with
 * `status-not-allowed`, `invoice-not-open`, `more-than-owed`, `deadline-past`,
 * `date-unavailable`, `invalid` for an amount that cannot be charged, `not-found`.
 */
export const proposeChangeOrder = declareCall({
  role: 'admin',
  input: z.strictObject({
    changeOrder: ChangeOrderId.min(16),
    booking: BookingId,
    words,
    lines: ChangeLines,
    date: CalendarDate.nullable(),
    until: CalendarDate,
  }),
  output: z.strictObject({ before: Amount, after: Amount }),
})

/** Takes a proposal back that is not answered. Fails with `status-not-allowed`, `not-found`. */
export const withdrawChangeOrder = declareCall({
  role: 'admin',
  input: z.strictObject({ changeOrder: ChangeOrderId }),
  output: z.strictObject({ withdrawn: z.literal(true) }),
})

/**
 * The client accepts or declines; `seenAfter` is the new total they saw. Twice is once. Fails with
 * `price-changed`, `more-than-owed`, `deadline-past`, `status-not-allowed`,
 * `day-full`, `not-found`.
 */
export const answerChangeOrder = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({
    changeOrder: ChangeOrderId,
    accept: z.boolean(),
    seenAfter: Amount,
  }),
  output: z.strictObject({ accepted: z.boolean() }),
})
