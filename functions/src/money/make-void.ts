import { type Invoice, mayAct, outstandingOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { collection } from '@portal/model/paths'
import type { Row, Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { type UnitOfWork, post } from './unit-of-work.ts'
import { noticeData } from './receive-payment.ts'
import { tellOfCase } from './tell-of-case.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Makes an invoice void of which nothing was paid, and tells the client why. */
export function makeVoid(unit: UnitOfWork, reason: string): void {
  const { tx, id, by, invoice } = unit
  post(unit, ledgerId.void(id), { kind: 'void' })
  record(tx, 'invoice.voided', {
    actor: by,
    person: invoice.client,
    details: { invoice: id, number: invoice.number, reason },
  })
  announce(tx, {
    id: `invoice-voided-${id}`,
    kind: 'invoice-voided',
    to: invoice.client,
    email: invoice.clientEmail,
    data: { ...noticeData(unit, invoice.total), reason },
    about: { invoice: id },
  })
}

/** Tells Les of money that a booking which is over has left on an invoice besides its own. */
function tellOfRest(tx: Transaction, id: string, invoice: Invoice): void {
  const amount = Math.max(0, invoice.paid) + invoice.processing || outstandingOf(invoice)
  if (invoice.status === 'void' || amount === 0) return
  const { clientName: name, number, currency } = invoice
  const what = 'booking-over'
  tellOfCase(tx, { id: `booking-over-${id}`, invoice: id, what, name, number, amount, currency })
}

/**
 * Closes what was invoiced for a booking that has ended before its shoot: what nothing was paid on
 * is void. What money came for stays, because Les alone knows what was done for it; he is told.
 * `but` is the invoice that is closed by a rule of its own, with its additions. One that cannot be read is left to him.
 */
export async function closeRest(
  tx: Transaction,
  booking: string,
  { but, reason, by, now }: { but: string | null; reason: string; by: string; now: Date },
): Promise<void> {
  const named = await tx.listReadable(collection.invoices(), (all) =>
    all.where('booking', '==', booking),
  )
  const isOther = ({ id, value }: Row<Invoice>) =>
    but === null || (id !== but && value.addition === null)
  for (const { id, value } of named.filter(isOther))
    if (mayAct(value, 'void'))
      await withUnitOfWork(tx, { invoice: id, by, now }, (unit) => makeVoid(unit, reason))
    else tellOfRest(tx, id, value)
}
