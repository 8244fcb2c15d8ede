import { type Booking, isWaiting } from '@portal/model/booking'
import { dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { invoiceOf } from '@portal/model/ids'
import {
  anchorsOf,
  amountsOf,
  type DraftContent,
  discardDraft as discardCall,
  draftInvoice as draftCall,
  previewOf,
  saveDraft as saveCall,
  sendInvoice as sendCall,
} from '@portal/model/invoicing/draft'
import { isChargeable } from '@portal/model/money'
import { doc, only } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { issue } from './issue-invoice.ts'
import { tellOfInvoice } from './tell-of-invoice.ts'

/** What a new draft says: one payment within two weeks, and the studio's tax. */
const blank = (subject: string, { invoicing }: Studio): DraftContent => ({
  subject,
  lines: [],
  discount: null,
  tax: invoicing.tax,
  deposit: { kind: 'amount', amount: 0 },
  terms: {
    deposit: { from: 'issue', days: 0 },
    rest: [{ share: 10_000, due: { from: 'issue', days: 14 } }],
  },
  note: '',
})

/** The first invoice of a booking is the one that approving it makes. Fails with `not-approved`. */
function requireApproved(booking: Booking | null): void {
  if (booking && isWaiting(booking.status)) throw new Failure('not-approved')
}

/** Begins an invoice by hand, empty. */
export const draftInvoice = defineCall(draftCall, async (asked, actor) => {
  const admin = signedIn(actor)
  const { draft: wanted, client, booking: bookingId } = asked
  return transaction(async (tx) => {
    const [begun, sent, studio, person, booking] = await Promise.all([
      tx.find(doc.invoiceDraft(wanted)),
      tx.find(doc.invoice(invoiceOf(wanted))),
      tx.read(doc.studio()),
      tx.read(doc.person(client)),
      bookingId ? tx.read(doc.booking(bookingId)) : null,
    ])
    if (booking && booking.client !== client) throw new Failure('not-found')
    if (begun || sent) return { draft: wanted }
    requireApproved(booking)
    tx.create(doc.invoiceDraft(wanted), {
      ...blank(booking?.package.name ?? 'Photographs', studio),
      client,
      clientName: person.name,
      booking: bookingId,
      currency: booking?.quote.currency ?? studio.currency,
      updatedAt: new Date(),
    })
    record(tx, 'invoice.drafted', { actor: admin, person: client, details: { draft: wanted } })
    return { draft: wanted }
  })
})

/** Replaces what a draft says. */
export const saveDraft = defineCall(saveCall, ({ draft: id, content }) =>
  transaction(async (tx) => {
    const draft = await tx.read(doc.invoiceDraft(id))
    if (!amountsOf(content).every((amount) => isChargeable(amount, draft.currency)))
      throw new Failure('invalid')
    tx.write(doc.invoiceDraft(id), { ...draft, ...content, updatedAt: new Date() })
    return { saved: true as const }
  }),
)

export const discardDraft = defineCall(discardCall, async ({ draft: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    if (await tx.isThere(doc.invoiceDraft(id))) {
      const draft = await tx.findReadable(only(doc.invoiceDraft(id), 'client'))
      tx.delete(doc.invoiceDraft(id))
      record(tx, 'invoice.discarded', {
        actor: admin,
        person: draft?.client ?? null,
        details: { draft: id },
      })
    }
    return { discarded: true as const }
  })
})

/** Sends a draft: number, books, mail and the draft's end in one act. */
export const sendInvoice = defineCall(sendCall, async ({ draft: id, seenTotal }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    const sent = await tx.find(doc.invoice(invoiceOf(id)))
    if (sent) return { number: sent.number }
    const draft = await tx.read(doc.invoiceDraft(id))
    const [studio, person, booking] = await Promise.all([
      tx.read(doc.studio()),
      tx.read(doc.person(draft.client)),
      draft.booking ? tx.read(doc.booking(draft.booking)) : null,
    ])
    requireApproved(booking)
    const today = dayIn(studio.zone, now)
    const anchors = anchorsOf(
      today,
      booking && { bookedOn: dayIn(studio.zone, booking.createdAt), date: booking.date },
    )
    if (previewOf(draft, draft.currency, anchors).total !== seenTotal)
      throw new Failure('price-changed')
    const { updatedAt: _, ...content } = draft
    const invoice = await issue(tx, id, content, {
      studio,
      booking,
      clientEmail: person.email,
      by: admin,
      now,
    })
    tx.delete(doc.invoiceDraft(id))
    await tellOfInvoice(tx, invoiceOf(id), invoice)
    return { number: invoice.number }
  })
})
