import { z } from 'zod'
import { addDays, CalendarDate } from './calendar.ts'
import { contract } from './contract.ts'
import { BookingId, InvoiceId, PersonId } from './ids.ts'
import { Amount, Currency } from './money.ts'
import { QuoteLine } from './price.ts'

const depositDueDays = 7
const balanceDueDaysBeforeShoot = 14

export const InvoiceStatus = z.enum(['sent', 'partly-paid', 'paid', 'void'])
export type InvoiceStatus = z.infer<typeof InvoiceStatus>

export const Instalment = z.strictObject({
  kind: z.enum(['deposit', 'balance']),
  amount: Amount,
  due: CalendarDate,
  /** When it was settled in full; null while it is open. */
  paidAt: z.date().nullable(),
})
export type Instalment = z.infer<typeof Instalment>

/** Made from the booking's frozen quote. Only the server writes it. It carries the booking's id. */
export const Invoice = z.strictObject({
  booking: BookingId,
  client: PersonId,
  clientName: z.string().max(80),
  /** Gapless by year, "2027-0001". */
  number: z.string().regex(/^\d{4}-\d{4,}$/),
  currency: Currency,
  lines: z.array(QuoteLine).min(1).max(40),
  total: Amount,
  instalments: z.array(Instalment).max(2),
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
    { kind: 'deposit', amount: quote.deposit, due: due.deposit, paidAt: null },
    { kind: 'balance', amount: quote.total - quote.deposit, due: due.balance, paidAt: null },
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
      part.paidAt ? part : { ...part, due: due[part.kind] },
    ),
  }
}

/** The first instalment still to be paid; -1 when there is none. */
export const nextInstalment = (invoice: Pick<Invoice, 'instalments' | 'status'>): number =>
  invoice.status === 'void' ? -1 : invoice.instalments.findIndex((part) => part.paidAt === null)

/** The invoice with that instalment settled; the same invoice when it was settled already. */
export function withPayment(invoice: Invoice, instalment: number, at: Date): Invoice {
  const part = invoice.instalments[instalment]
  if (!part || part.paidAt) return invoice
  const paid = invoice.paid + part.amount
  return {
    ...invoice,
    instalments: invoice.instalments.with(instalment, { ...part, paidAt: at }),
    paid,
    // What comes in on a cancelled booking is kept track of, and opens nothing again.
    status: invoice.status === 'void' ? 'void' : paid >= invoice.total ? 'paid' : 'partly-paid',
  }
}

/**
 * Opens a Stripe Checkout page for one instalment: one open page for each instalment, so a double
 * click gets the same address. Fails with `nothing-due`, `not-found`, `payment-unavailable`.
 */
export const payInstalment = contract({
  role: 'client',
  input: z.strictObject({ invoice: InvoiceId, instalment: z.int().min(0).max(11) }),
  output: z.strictObject({ url: z.url() }),
})
