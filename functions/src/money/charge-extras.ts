import type { Booking } from '@portal/model/booking'
import { extrasDueDays } from '@portal/model/choosing'
import { type Invoice, isOfBooking, mayAct, owedOf } from '@portal/model/invoice'
import { billOf } from '@portal/model/invoicing/bill'
import { extrasChange } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { collection } from '@portal/model/paths'
import { randomUUID } from 'node:crypto'
import type { Row, Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { addInvoice } from './add-invoice.ts'
import { creditAndTell } from './credit-and-tell.ts'
import { post } from './unit-of-work.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Who does it, and when. */
interface Actor {
  by: string
  now: Date
}

/** A booking's invoices, its own first, then its additions with the latest first. */
async function readBill(tx: Transaction, booking: string): Promise<Row<Invoice>[]> {
  const named = await tx.list(collection.invoices(), (all) => all.where('booking', '==', booking))
  const bill = billOf(booking, named)
  return [
    ...bill.filter(({ id, value }) => isOfBooking(id, value)),
    ...bill
      .filter(({ id, value }) => !isOfBooking(id, value))
      .toSorted((a, b) => b.value.number.localeCompare(a.value.number)),
  ]
}

/** Credits so much of what was asked for extras, the latest first. */
async function creditExtras(
  tx: Transaction,
  additions: readonly Row<Invoice>[],
  less: number,
  actor: Actor,
): Promise<void> {
  let left = less
  for (const { id: invoice, value } of additions) {
    const amount = value.addition === 'extras' ? Math.min(left, owedOf(value)) : 0
    if (amount <= 0 || !mayAct(value, 'credit')) continue
    left -= amount
    await withUnitOfWork(tx, { invoice, ...actor }, (unit) =>
      creditAndTell(unit, randomUUID(), amount, 'Fewer extra photographs were chosen.'),
    )
  }
}

/**
 * Asks for these extra photographs: for those that no invoice asks for yet on one of their own, and
 * for fewer than before by a credit note. What was issued stays as it is. The same again is nothing.
 * Returns the booking's own invoice, which downloads wait for together with what it awaits.
 */
export async function chargeExtras(
  tx: Transaction,
  id: string,
  extras: { count: number; amount: number },
  booking: Booking,
  actor: Actor,
): Promise<Invoice> {
  const bill = await readBill(tx, id)
  const additions = bill.filter((row) => row.id !== id)
  return withUnitOfWork(tx, { invoice: id, ...actor }, async (unit) => {
    if (unit.invoice.status === 'void') return unit.invoice
    const invoices = bill.map(({ value }) => value)
    const { lines, less } = extrasChange(unit.invoice, invoices, extras)
    if (lines.length > 0)
      await addInvoice(unit, randomUUID(), 'extras', {
        booking,
        lines,
        days: extrasDueDays,
        additions,
      })
    if (less > 0) await creditExtras(tx, additions, less, actor)
    return unit.invoice
  })
}

/** Takes back the invoices of extras that nothing was paid on, as when choosing begins again. */
export async function takeExtrasBack(tx: Transaction, id: string, actor: Actor): Promise<void> {
  for (const { id: invoice, value } of await readBill(tx, id))
    if (value.addition === 'extras' && mayAct(value, 'void'))
      await withUnitOfWork(tx, { invoice, ...actor }, (unit) => {
        post(unit, ledgerId.void(invoice), { kind: 'void' })
        record(tx, 'invoice.voided', {
          actor: actor.by,
          person: value.client,
          details: { invoice, number: value.number, reason: 'The choice was opened again.' },
        })
      })
}
