import { z } from 'zod'
import { addDays, CalendarDate } from './calendar.ts'
import { contract } from './contract.ts'
import { BookingId, InvoiceId, PersonId } from './ids.ts'
import { partnerAccess } from './member.ts'
import { Amount, Currency } from './money.ts'
import { QuoteLine } from './price.ts'

const depositDueDays = 7
const balanceDueDaysBeforeShoot = 14

export const InvoiceStatus = z.enum(['sent', 'partly-paid', 'paid', 'void'])
export type InvoiceStatus = z.infer<typeof InvoiceStatus>

/** More than anybody reopens a choice; a listener and a page can show them all. */
const mostInstalments = 50

export const Instalment = z.strictObject({
  kind: z.enum(['deposit', 'balance', 'extras']),
  amount: Amount,
  due: CalendarDate,
  /** When it was settled in full; null while it is open. */
  paidAt: z.date().nullable(),
  /**
   * No longer asked for. It stays in its place, because a payment page of it may still be open;
   * what is paid there counts as a credit.
   */
  withdrawn: z.boolean(),
})
export type Instalment = z.infer<typeof Instalment>

/** What the quote said, and what came afterwards. `credit`: extras paid for and then let go. */
export const InvoiceLine = QuoteLine.extend({
  kind: z.enum([...QuoteLine.shape.kind.options, 'extra-photographs', 'credit']),
})
export type InvoiceLine = z.infer<typeof InvoiceLine>

/** Made from the booking's frozen quote. Only the server writes it. It carries the booking's id. */
export const Invoice = z.strictObject({
  booking: BookingId,
  client: PersonId,
  clientName: z.string().max(80),
  ...partnerAccess,
  /** Gapless by year, "2027-0001". */
  number: z.string().regex(/^\d{4}-\d{4,}$/),
  currency: Currency,
  lines: z.array(InvoiceLine).min(1).max(42),
  total: Amount,
  instalments: z.array(Instalment).max(mostInstalments),
  paid: Amount,
  status: InvoiceStatus,
  issuedOn: CalendarDate,
})
export type Invoice = z.infer<typeof Invoice>

/** What one completed Stripe payment did; its id is the payment intent's, so it counts once. */
export const Payment = z.strictObject({
  invoice: InvoiceId,
  client: PersonId,
  instalment: z.int().min(0),
  amount: Amount,
  currency: Currency,
  at: z.date(),
})
export type Payment = z.infer<typeof Payment>

/** The last number given in a series; a gap would need an explanation to the tax office. */
export const Counter = z.strictObject({ last: z.int().min(0) })
export type Counter = z.infer<typeof Counter>

/** The one Checkout page open for an instalment; its id is `<invoice>-<instalment>`. */
export const Checkout = z.strictObject({
  session: z.string(),
  url: z.url(),
  /** Grows with each new page, so that Stripe's idempotency key is new as well. */
  attempt: z.int().positive(),
  expiresAt: z.date(),
})
export type Checkout = z.infer<typeof Checkout>

/** That a webhook event has had its effect; written in the transaction of that effect. */
export const StripeEvent = z.strictObject({ type: z.string(), at: z.date() })
export type StripeEvent = z.infer<typeof StripeEvent>

export const invoiceNumber = (year: number, count: number): string =>
  `${year}-${String(count).padStart(4, '0')}`

/** The deposit and the rest; an instalment of nothing is left out. */
export function instalmentsOf(
  quote: { total: Amount; deposit: Amount },
  due: { deposit: CalendarDate; balance: CalendarDate },
): Instalment[] {
  const parts: Instalment[] = [
    { kind: 'deposit', amount: quote.deposit, due: due.deposit, paidAt: null, withdrawn: false },
    {
      kind: 'balance',
      amount: quote.total - quote.deposit,
      due: due.balance,
      paidAt: null,
      withdrawn: false,
    },
  ]
  return parts.filter((part) => part.amount > 0)
}

/** When the parts of an invoice are due, for a shoot on a day and an invoice issued on another. */
export function dueDates(
  issuedOn: CalendarDate,
  shoot: CalendarDate,
): { deposit: CalendarDate; balance: CalendarDate } {
  const deposit = addDays(issuedOn, depositDueDays)
  const balance = addDays(shoot, -balanceDueDaysBeforeShoot)
  return { deposit, balance: balance > deposit ? balance : deposit }
}

/** The invoice with the open instalments due as for a shoot on another day. */
export function withShootOn(invoice: Invoice, shoot: CalendarDate): Invoice {
  const due = dueDates(invoice.issuedOn, shoot)
  return {
    ...invoice,
    instalments: invoice.instalments.map((part) =>
      part.paidAt || part.kind === 'extras' ? part : { ...part, due: due[part.kind] },
    ),
  }
}

/** The first instalment still to be paid; -1 when there is none. */
export const nextInstalment = (invoice: Pick<Invoice, 'instalments' | 'status'>): number =>
  invoice.status === 'void' ? -1 : invoice.instalments.findIndex(isOpenInstalment)

/** Whether an instalment is still to be paid. */
export const isOpenInstalment = ({
  paidAt,
  withdrawn,
}: Pick<Instalment, 'paidAt' | 'withdrawn'>): boolean => paidAt === null && !withdrawn

/** The invoice with that instalment settled; the same invoice when it was settled already. */
export function withPayment(invoice: Invoice, instalment: number, at: Date): Invoice {
  const part = invoice.instalments[instalment]
  if (!part || part.paidAt) return invoice
  const settled: Invoice = {
    ...invoice,
    instalments: invoice.instalments.with(instalment, { ...part, paidAt: at, withdrawn: false }),
    paid: invoice.paid + part.amount,
  }
  return part.kind === 'extras'
    ? balanced(settled, settled.lines.find(isExtraLine) ?? null, part.due)
    : { ...settled, status: statusOf(settled) }
}

/** What comes in on a cancelled booking is kept track of, and opens nothing again. */
function statusOf({ status, paid, total }: Pick<Invoice, 'status' | 'paid' | 'total'>) {
  if (status === 'void') return 'void'
  return paid >= total ? 'paid' : paid > 0 ? 'partly-paid' : 'sent'
}

const isExtraLine = ({ kind }: InvoiceLine) => kind === 'extra-photographs'

/** The invoice with these extras and no others, what is not paid of them due on a day. */
export const withExtras = (
  invoice: Invoice,
  { count, amount }: { count: number; amount: Amount },
  due: CalendarDate,
): Invoice =>
  balanced(
    invoice,
    count === 0
      ? null
      : {
          kind: 'extra-photographs',
          label: count === 1 ? '1 extra photograph' : `${count} extra photographs`,
          amount,
        },
    due,
  )

/**
 * The invoice with that line for extras, one open instalment for what is not paid of it, and a line
 * of credit for what is paid beyond it, so that the total never falls below what was paid for them.
 * The amount of an instalment never changes: one that does not fit is withdrawn.
 */
function balanced(invoice: Invoice, extra: InvoiceLine | null, due: CalendarDate): Invoice {
  const covered = invoice.instalments
    .filter((part) => part.kind === 'extras' && part.paidAt)
    .reduce((sum, { amount }) => sum + amount, 0)
  const owed = extra?.amount ?? 0
  const missing = Math.max(0, owed - covered)
  const fitting = invoice.instalments.findIndex(
    (part) => part.kind === 'extras' && !part.paidAt && part.amount === missing,
  )
  const instalments = invoice.instalments.map((part, index): Instalment => {
    if (part.kind !== 'extras' || part.paidAt) return part
    const withdrawn = missing === 0 || index !== fitting
    return { ...part, withdrawn, due: part.withdrawn && !withdrawn ? due : part.due }
  })
  if (missing > 0 && fitting < 0)
    instalments.push({ kind: 'extras', amount: missing, due, paidAt: null, withdrawn: false })
  const credit: InvoiceLine = {
    kind: 'credit',
    label: 'Credit for extra photographs',
    amount: covered - owed,
  }
  const lines = [
    ...invoice.lines.filter((line) => !isExtraLine(line) && line.kind !== 'credit'),
    ...(extra ? [extra] : []),
    ...(covered > owed ? [credit] : []),
  ]
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const after = { ...invoice, lines, total, instalments }
  return { ...after, status: statusOf(after) }
}

/**
 * Opens a Stripe Checkout page for one instalment: one open page for each instalment, so a double
 * click gets the same address. Fails with `nothing-due`, `not-found`, `payment-unavailable`.
 */
export const payInstalment = contract({
  role: 'client',
  input: z.strictObject({
    invoice: InvoiceId,
    instalment: z
      .int()
      .min(0)
      .max(mostInstalments - 1),
  }),
  output: z.strictObject({ url: z.url() }),
})
