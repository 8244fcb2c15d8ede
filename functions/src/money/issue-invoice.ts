import type { Booking } from '@portal/model/booking'
import { dayIn } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { anchorsOf, contentOfQuote, type InvoiceDraft, issued } from '@portal/model/invoicing/draft'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { posted } from '@portal/model/invoicing/posting'
import type { Amount } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { accessTo } from '../members/access-to.ts'
import { readInvoiceSettings } from '../studio/invoice-settings.ts'
import { writeEntry } from './unit-of-work.ts'
import { takeNumber } from './take-number.ts'

/** What had been paid too much on another invoice and is on this one now. */
export interface Moved {
  from: string
  number: string
  amount: Amount
}

/**
 * Issues what a draft says under an id: with the year's next number, its first entries in the books
 * and the audit entry. Fails with `nothing-to-invoice`.
 */
export async function issue(
  tx: Transaction,
  id: string,
  draft: Omit<InvoiceDraft, 'updatedAt'>,
  about: {
    studio: Studio
    booking: Booking | null
    clientEmail: string
    by: string | null
    now: Date
    addition?: Invoice['addition']
    moved?: readonly Moved[]
  },
): Promise<Invoice> {
  const { studio, booking, clientEmail, by, now, addition = null, moved = [] } = about
  const today = dayIn(studio.zone, now)
  const anchors = anchorsOf(
    today,
    booking && { bookedOn: dayIn(studio.zone, booking.createdAt), date: booking.date },
  )
  const settings = await readInvoiceSettings(tx)
  const number = await takeNumber(tx, 'invoices', settings, Number(today.slice(0, 4)))
  const [{ partners }, person] = await Promise.all([
    accessTo(tx, draft.client),
    tx.find(doc.person(draft.client)),
  ])
  const made = issued(draft, {
    number,
    addition,
    clientEmail,
    partners,
    clientAddress: person?.address ?? null,
    service: booking && { date: booking.date, place: booking.place.name },
    anchors,
    issuer: issuerOf(studio, settings),
  })
  writeEntry({ tx, id, studio, now, by }, ledgerId.invoice(id), made)
  let { invoice } = made
  for (const { from, number: reference, amount } of moved) {
    const paid = posted(invoice, { kind: 'moved-in', amount }, now)
    writeEntry({ tx, id, studio, now, by }, ledgerId.movedIn(id, from), paid, { reference })
    invoice = paid.invoice
  }
  tx.create(doc.invoice(id), invoice)
  record(tx, 'invoice.created', {
    actor: by,
    person: draft.client,
    details: { invoice: id, number, total: invoice.total },
  })
  return invoice
}

/**
 * Makes the invoice of an approved booking from its frozen quote. Nothing else makes one under the
 * id of a booking, and each is approved once.
 */
export async function issueInvoice(
  tx: Transaction,
  id: string,
  booking: Booking,
  studio: Studio,
  now: Date,
): Promise<Invoice> {
  const { terms } = await readInvoiceSettings(tx)
  return issue(
    tx,
    id,
    {
      ...contentOfQuote(booking.package.name, booking.quote, terms),
      booking: id,
      client: booking.client,
      clientName: booking.clientName,
      currency: booking.quote.currency,
    },
    { studio, booking, clientEmail: booking.clientEmail, by: null, now },
  )
}
