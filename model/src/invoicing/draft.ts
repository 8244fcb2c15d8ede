import { z } from 'zod'
import type { CalendarDate } from '../calendar.ts'
import { declareCall } from '../call.ts'
import { Failure } from '../failure.ts'
import { BookingId, DraftId, PersonId } from '../ids.ts'
import { type Invoice, InvoiceNote, statusOf } from '../invoice.ts'
import { Amount, Currency, type SignedAmount, stepOf } from '../money.ts'
import type { Quote } from '../price.ts'
import { known } from '../records/newer.ts'
import { Deposit, depositOf } from './deposit.ts'
import { type DueAnchors, Terms } from './due.ts'
import { plannedOf } from './instalment.ts'
import { Discount, discounted, InvoiceLine, LineKind, lineOf, mostLines } from './line.ts'
import { DocumentNumber } from './number.ts'
import type { Posted } from './posting.ts'
import { Tax, totalsOf } from './tax.ts'
import { Line, StoredWords } from '../words.ts'

/** What Les writes into an invoice before it is sent. */
export const DraftContent = z.strictObject({
  subject: Line(120),
  /** Without the discount, which becomes lines of its own. */
  lines: z
    .array(InvoiceLine)
    .max(mostLines / 2)
    .refine((lines) => lines.every(({ kind }) => kind !== 'discount')),
  discount: Discount.nullable(),
  tax: Tax,
  deposit: Deposit,
  terms: Terms,
  note: InvoiceNote,
})
export type DraftContent = z.infer<typeof DraftContent>

/** Every amount that is typed into a draft. */
export const amountsOf = ({ lines, discount, deposit }: DraftContent): SignedAmount[] => [
  ...lines.map(({ unit }) => unit),
  ...[discount, deposit].flatMap((one) => (one?.kind === 'amount' ? [one.amount] : [])),
]

/** An invoice being written. It has no number, and its client does not see it. */
export const InvoiceDraft = DraftContent.extend({
  client: PersonId,
  clientName: StoredWords(80),
  /** The booking whose days the due dates follow; null for none. */
  booking: BookingId.nullable(),
  currency: Currency,
  updatedAt: z.date(),
})
export type InvoiceDraft = z.infer<typeof InvoiceDraft>

/** What a draft comes to, line by line and part by part, as of its days. */
export function previewOf(content: DraftContent, currency: Currency, anchors: DueAnchors) {
  const step = stepOf(currency)
  const lines = discounted(content.lines, content.discount, step)
  const totals = totalsOf(content.tax.mode, lines, step)
  const total = Math.max(0, totals.total)
  const deposit = depositOf(content.deposit, total, step)
  return {
    lines,
    ...totals,
    deposit,
    instalments: plannedOf(content.terms, { total, deposit }, anchors, step),
  }
}

/**
 * The invoice of a draft with its first posting. Fails with `nothing-to-invoice` without a line,
 * and when the lines come to less than nothing.
 */
export function issued(
  draft: Omit<InvoiceDraft, 'updatedAt'>,
  about: Pick<
    Invoice,
    'number' | 'clientEmail' | 'clientAddress' | 'partners' | 'issuer' | 'service'
  > & {
    addition?: Invoice['addition']
    anchors: DueAnchors
  },
): Posted {
  const { lines, total, shares, instalments } = previewOf(draft, draft.currency, about.anchors)
  if (lines.length === 0 || total < 0) throw new Failure('nothing-to-invoice')
  const invoice: Invoice = {
    booking: draft.booking,
    addition: about.addition ?? null,
    awaits: [],
    client: draft.client,
    clientName: draft.clientName,
    clientEmail: about.clientEmail,
    clientAddress: about.clientAddress,
    service: about.service,
    partners: about.partners,
    subject: draft.subject,
    number: about.number,
    currency: draft.currency,
    lines,
    tax: draft.tax,
    shares,
    total,
    note: draft.note,
    instalments,
    credited: 0,
    writtenOff: 0,
    received: 0,
    refunded: 0,
    disputed: 0,
    paid: 0,
    processing: 0,
    status: 'sent',
    issuedOn: about.anchors.issue,
    issuer: about.issuer,
    viewedAt: null,
    revision: 1,
  }
  return {
    invoice: { ...invoice, status: statusOf(invoice) },
    kind: 'invoice',
    amount: total,
    shares,
  }
}

/** What a frozen quote says, as an invoice's content: the same lines, the same total. */
export const contentOfQuote = (subject: string, quote: Quote, terms: Terms): DraftContent => ({
  subject,
  lines: quote.lines.flatMap(({ kind, label, amount }) =>
    kind === 'tax' ? [] : [lineOf(known(LineKind, kind) ?? 'other', label, quote.tax.rate, amount)],
  ),
  discount: null,
  tax: quote.tax,
  deposit: { kind: 'amount', amount: quote.deposit },
  terms,
  note: '',
})

/** What due days are counted from. */
export const anchorsOf = (
  issue: CalendarDate,
  booking: { bookedOn: CalendarDate; date: CalendarDate } | null,
): DueAnchors => ({ issue, booking: booking?.bookedOn ?? null, shoot: booking?.date ?? null })

/**
 * Begins an invoice for a client, with the studio's tax. The same id twice is one draft. It may name
 * a booking besides the invoice of its own that the booking got when it was approved. Fails with
 * `not-approved`, `not-found`.
 */
export const draftInvoice = declareCall({
  role: 'admin',
  input: z.strictObject({
    draft: DraftId.min(16),
    client: PersonId,
    booking: BookingId.nullable(),
  }),
  output: z.strictObject({ draft: DraftId }),
})

/**
 * Replaces what a draft says. Fails with `invalid` for an amount that cannot be charged, `not-found`
 * when it was sent or discarded.
 */
export const saveDraft = declareCall({
  role: 'admin',
  input: z.strictObject({ draft: DraftId, content: DraftContent }),
  output: z.strictObject({ saved: z.literal(true) }),
})

/** Throws a draft away. Twice is once. */
export const discardDraft = declareCall({
  role: 'admin',
  input: z.strictObject({ draft: DraftId }),
  output: z.strictObject({ discarded: z.literal(true) }),
})

/**
 * Sends a draft: it gets the next number and becomes the client's invoice under the draft's id.
 * `seenTotal` is what Les saw. Twice is once. Fails with `price-changed`, `nothing-to-invoice`,
 * `not-approved`, `not-found`.
 */
export const sendInvoice = declareCall({
  role: 'admin',
  input: z.strictObject({ draft: DraftId, seenTotal: Amount }),
  output: z.strictObject({ number: DocumentNumber }),
})
