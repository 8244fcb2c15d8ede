import { z } from 'zod'
import { CalendarDate } from '../calendar.ts'
import { declareCall } from '../call.ts'
import { CreditNoteId, InvoiceId, PersonId } from '../ids.ts'
import { Amount, Currency } from '../money.ts'
import { Issuer } from './issuer.ts'
import { DocumentNumber } from './number.ts'
import type { Posted } from './posting.ts'
import { Tax, TaxSubtotal } from './tax.ts'
import { Prose, StoredWords } from '../words.ts'

const reason = Prose(400)

/** Takes a part of an invoice back, in a document with a number of its own. It never changes. */
export const CreditNote = z.strictObject({
  invoice: InvoiceId,
  invoiceNumber: DocumentNumber,
  client: PersonId,
  clientName: StoredWords(80),
  number: DocumentNumber,
  currency: Currency,
  /** What is credited, with its tax. */
  amount: Amount,
  tax: Tax,
  /** By rate; what is credited, so positive. */
  shares: z.array(TaxSubtotal),
  reason,
  issuedOn: CalendarDate,
  /** Who issued it, whatever the studio has become since; null where that was not kept yet. */
  issuer: Issuer.nullable().default(null),
})
export type CreditNote = z.infer<typeof CreditNote>

/** The note of a credit that was posted. */
export const creditNoteOf = (
  { invoice, amount, shares }: Posted,
  about: Pick<CreditNote, 'invoice' | 'number' | 'reason' | 'issuedOn' | 'issuer'>,
): CreditNote => ({
  invoiceNumber: invoice.number,
  client: invoice.client,
  clientName: invoice.clientName,
  currency: invoice.currency,
  amount: 0 - amount,
  tax: invoice.tax,
  shares: shares.map(({ rate, net, tax }) => ({ rate, net: 0 - net, tax: 0 - tax })),
  ...about,
})

/**
 * Credits a part of an invoice or all of it. The same `creditNote` twice is one. Fails with
 * `more-than-owed`, `invalid` for an amount that the rest could not be charged beside,
 * `invoice-not-open`, `not-found`.
 */
export const creditInvoice = declareCall({
  role: 'admin',
  input: z.strictObject({
    creditNote: CreditNoteId.min(16),
    invoice: InvoiceId,
    amount: Amount.min(1),
    reason,
  }),
  output: z.strictObject({ number: DocumentNumber }),
})

/**
 * Takes back an invoice of which nothing was paid. Twice is once. The one that a booking got when it
 * was approved ends with the booking alone. Fails with `invoice-not-open`, `invoice-of-booking`,
 * `not-found`.
 */
export const voidInvoice = declareCall({
  role: 'admin',
  input: z.strictObject({ invoice: InvoiceId, reason }),
  output: z.strictObject({ void: z.literal(true) }),
})
