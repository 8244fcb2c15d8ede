import type { Booking } from '@portal/model/booking'
import { dayIn } from '@portal/model/calendar'
import { dueDates, instalmentsOf, type Invoice, invoiceNumber } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Makes the invoice of an approved booking from its frozen quote, with the year's next number. */
export async function issueInvoice(
  tx: Transaction,
  id: string,
  booking: Booking,
  zone: string,
  now: Date,
): Promise<void> {
  const issuedOn = dayIn(zone, now)
  const year = Number(issuedOn.slice(0, 4))
  const counter = doc.counter(`invoices-${year}`)
  const last = ((await tx.find(counter))?.last ?? 0) + 1
  const invoice: Invoice = {
    booking: id,
    client: booking.client,
    clientName: booking.clientName,
    partners: booking.partners,
    number: invoiceNumber(year, last),
    currency: booking.quote.currency,
    lines: booking.quote.lines,
    total: booking.quote.total,
    instalments: instalmentsOf(booking.quote, dueDates(issuedOn, booking.date)),
    paid: 0,
    status: booking.quote.total === 0 ? 'paid' : 'sent',
    issuedOn,
  }
  tx.write(counter, { last })
  tx.create(doc.invoice(id), invoice)
  record(tx, 'invoice.created', {
    actor: null,
    person: booking.client,
    details: { invoice: id, number: invoice.number, total: invoice.total },
  })
}
