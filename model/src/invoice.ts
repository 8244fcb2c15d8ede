import { z } from 'zod'
import { CalendarDate } from './calendar.ts'
import { BookingId, InvoiceId, PersonId } from './ids.ts'
import { InvoiceLine, mostLines } from './invoicing/line.ts'
import { Issuer } from './invoicing/issuer.ts'
import { Instalment, isOpenInstalment, mostInstalments } from './invoicing/instalment.ts'
import { DocumentNumber } from './invoicing/number.ts'
import { Tax, TaxSubtotal } from './invoicing/tax.ts'
import { partnerAccess } from './access.ts'
import { Amount, Currency, SignedAmount } from './money.ts'
import { ProseOrNone, StoredWords } from './words.ts'

/** How an invoice that was sent stands. A draft is a document of its own; overdue is of the day. */
export const InvoiceStatus = z.enum(['sent', 'viewed', 'partly-paid', 'paid', 'void', 'refunded'])
export type InvoiceStatus = z.infer<typeof InvoiceStatus>

/**
 * What an invoice adds to the one its booking got when it was approved, which never changes: extra
 * photographs, or a change that was accepted. Downloads wait for it as for that one.
 */
export const Addition = z.enum(['extras', 'change'])
export type Addition = z.infer<typeof Addition>

/** When and where what is invoiced is done: the day of the shoot and its place. */
export const Service = z.strictObject({ date: CalendarDate, place: StoredWords(120) })
export type Service = z.infer<typeof Service>

/** Words of Les below the lines. */
export const InvoiceNote = ProseOrNone(1_000)

/**
 * What a client owes for something. Once sent, only postings change it, and none its total: every
 * sum below is the fold of its ledger. One made from a booking carries the booking's id; it alone is changed and
 * given back with the booking, which others may name besides. Only the server writes it.
 */
export const Invoice = z.strictObject({
  booking: BookingId.nullable(),
  /** Null for the booking's own, and for one that Les has written. */
  addition: Addition.nullable().default(null),
  /** Of a booking's own: the additions to it that are still to be paid. */
  awaits: z.array(InvoiceId).max(200).default([]),
  client: PersonId,
  clientName: StoredWords(80),
  ...partnerAccess,
  clientEmail: z.string().max(254),
  /** Where the client lives, in lines; null where that was not known. */
  clientAddress: StoredWords(200).nullable().default(null),
  /** Null for what belongs to no booking, or where it was not kept yet. */
  service: Service.nullable().default(null),
  /** What it is for, "The Wedding". */
  subject: StoredWords(120),
  number: DocumentNumber,
  currency: Currency,
  lines: z.array(InvoiceLine).min(1).max(mostLines),
  tax: Tax,
  shares: z.array(TaxSubtotal).max(mostLines),
  /** The sum of the lines with their tax. */
  total: Amount,
  note: InvoiceNote,
  instalments: z.array(Instalment).max(mostInstalments),
  credited: Amount,
  writtenOff: Amount,
  received: Amount,
  refunded: Amount,
  disputed: Amount,
  /** What came in and did not go out again. */
  paid: SignedAmount,
  /** What is on its way by a method that settles later. */
  processing: Amount,
  status: InvoiceStatus,
  issuedOn: CalendarDate,
  /** Who issued it, whatever the studio has become since; null where that was not kept yet. */
  issuer: Issuer.nullable().default(null),
  /** When the client first opened it. */
  viewedAt: z.date().nullable(),
  /** Grows with everything that changes it; documents are stored by it. */
  revision: z.int().min(1),
})
export type Invoice = z.infer<typeof Invoice>

/** What of an invoice is the fold of its ledger, with what it was sent over. */
export type InvoiceSums = Pick<
  Invoice,
  'total' | 'credited' | 'writtenOff' | 'received' | 'refunded' | 'disputed' | 'paid'
>

/** What is asked for, after credits and what was given up. */
export const owedOf = ({
  total,
  credited,
  writtenOff,
}: Pick<InvoiceSums, 'total' | 'credited' | 'writtenOff'>): Amount => total - credited - writtenOff

/** What is still to be paid; never less than nothing. */
export const outstandingOf = (invoice: InvoiceSums): Amount =>
  Math.max(0, owedOf(invoice) - invoice.paid)

/** What was paid beyond what is asked for; it counts towards what comes, or goes back. */
export const surplusOf = (invoice: InvoiceSums): Amount =>
  Math.max(0, invoice.paid - owedOf(invoice))

/** How an invoice stands, by its sums; one that is void stays void. */
export function statusOf(
  invoice: InvoiceSums & Pick<Invoice, 'status' | 'viewedAt'>,
): InvoiceStatus {
  const { status, total, received, paid, viewedAt } = invoice
  if (status === 'void') return 'void'
  if (outstandingOf(invoice) > 0)
    return paid > 0 ? 'partly-paid' : viewedAt === null ? 'sent' : 'viewed'
  if (total > 0 && owedOf(invoice) <= 0) return received === 0 ? 'void' : 'refunded'
  // What is still asked for is paid, whatever went back of the rest.
  return 'paid'
}

const afterSending = ['sent', 'viewed', 'partly-paid', 'paid', 'void', 'refunded'] as const
const afterViewing = ['viewed', 'partly-paid', 'paid', 'void', 'refunded'] as const

/** Which status may follow which; a draft has none yet and an invoice over nothing is paid. */
export const invoiceMoves = {
  draft: ['sent', 'paid'],
  sent: afterSending,
  viewed: afterViewing,
  // Money that went back is owed again, unless it was credited.
  'partly-paid': afterSending,
  paid: afterSending,
  refunded: afterSending,
  void: ['void'],
} as const satisfies Record<InvoiceStatus | 'draft', readonly InvoiceStatus[]>

/** What Les and the client can do about an invoice, by its status. */
const acts = {
  pay: ['sent', 'viewed', 'partly-paid'],
  remind: ['sent', 'viewed', 'partly-paid'],
  credit: ['sent', 'viewed', 'partly-paid', 'paid', 'refunded'],
  change: ['sent', 'viewed', 'partly-paid', 'paid', 'refunded'],
  void: ['sent', 'viewed'],
  // Money that came is money, whatever it came for.
  record: InvoiceStatus.options,
} as const satisfies Record<string, readonly InvoiceStatus[]>
export type InvoiceAct = keyof typeof acts

/** Whether an act is open; voiding also needs that nothing was paid, or is on its way. */
export const mayAct = (
  invoice: Pick<Invoice, 'status' | 'received' | 'processing'>,
  act: InvoiceAct,
): boolean =>
  (acts[act] as readonly InvoiceStatus[]).includes(invoice.status) &&
  (act !== 'void' || (invoice.received === 0 && invoice.processing === 0))

/** Whether a client can pay something of it. */
export const isPayable = ({ status }: Pick<Invoice, 'status'>): boolean =>
  (acts.pay as readonly InvoiceStatus[]).includes(status)

/** Whether an invoice is the one that its booking got when it was approved; it ends with it alone. */
export const isOfBooking = (id: string, { booking }: Pick<Invoice, 'booking'>): boolean =>
  booking === id

/** The first instalment still to be paid; null when there is none. */
export const nextInstalment = (
  invoice: Pick<Invoice, 'instalments' | 'status'>,
): Instalment | null =>
  invoice.status === 'void' ? null : (invoice.instalments.find(isOpenInstalment) ?? null)

/** Whether the next instalment's day has passed, `today` being the day in the studio's zone. */
export function isOverdue(
  invoice: Pick<Invoice, 'instalments' | 'status'>,
  today: CalendarDate,
): boolean {
  const next = nextInstalment(invoice)
  return next !== null && next.due < today
}
