import type { MoneyCase } from '@portal/model/invoicing/money-case'
import { invoiceOf } from '@portal/model/ids'
import { type Invoice, isOfBooking } from '@portal/model/invoice'
import { billOf, isAwaited } from '@portal/model/invoicing/bill'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { collection, doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { countOn } from '../statistics/count.ts'
import { followSurplus, post, type UnitOfWork } from './unit-of-work.ts'
import { writeCases } from './write-cases.ts'

async function open(
  tx: Transaction,
  id: string,
  by: string | null,
  now: Date,
): Promise<UnitOfWork> {
  const [invoice, studio] = await Promise.all([tx.read(doc.invoice(id)), tx.read(doc.studio())])
  const cases = { opened: new Map<string, MoneyCase>(), refunded: null, moved: false }
  return { tx, id, invoice, before: invoice, studio, now, by, counts: [], booking: null, cases }
}

/** Whether anything has come of the work. */
const isChanged = ({ invoice, before, counts, booking, cases }: UnitOfWork): boolean =>
  invoice !== before ||
  counts.length > 0 ||
  booking?.after !== booking?.before ||
  cases.opened.size > 0 ||
  cases.refunded !== null

/**
 * Of an addition: its booking's own invoice waits for it as long as it is to be paid, and for
 * `others` that are to be paid again.
 */
async function tellOwn(
  { tx, id, invoice, before }: UnitOfWork,
  others: readonly string[],
): Promise<void> {
  if (invoice.addition === null || invoice.booking === null) return
  if (others.length === 0 && isAwaited(invoice) === isAwaited(before)) return
  const path = only(doc.invoice(invoiceOf(invoice.booking)), 'awaits')
  const own = await tx.find(path)
  if (!own) return
  const awaits = new Set([...own.awaits, ...others])
  if (isAwaited(invoice)) awaits.add(id)
  else awaits.delete(id)
  tx.update(path, { awaits: [...awaits] })
}

/** Moves so much as is missing on an invoice, and is on another one, back from there. */
async function moveBack(unit: UnitOfWork, other: string): Promise<Invoice> {
  const { tx, id, by, now } = unit
  const taken = await withUnitOfWork(tx, { invoice: other, by, now }, (of) => {
    // Both change what goes back of their booking: whoever is written last says it of both.
    of.booking = unit.booking
    of.cases.moved = true
    const amount = Math.min(of.invoice.paid, 0 - unit.invoice.paid)
    const reference = of.invoice.number
    // It may come back more than once.
    const once = String(unit.invoice.revision)
    post(of, `${ledgerId.movedOut(id, other)}-${once}`, { kind: 'moved-out', amount })
    post(
      unit,
      `${ledgerId.movedIn(id, other)}-${once}`,
      { kind: 'moved-in', amount },
      { reference },
    )
    return of
  })
  unit.booking = taken.booking
  return taken.invoice
}

/**
 * Where more has gone out of an invoice than came in, as when a bank takes back a payment that was
 * too much and has been moved on, the money comes back from the booking's others first. Returns the
 * additions that are to be paid again.
 */
async function bringBack(unit: UnitOfWork): Promise<string[]> {
  const { tx, id, invoice, before } = unit
  const { booking } = invoice
  if (invoice.paid >= 0 || before.paid < 0 || booking === null) return []
  const named = await tx.listReadable(collection.invoices(), (all) =>
    all.where('booking', '==', booking),
  )
  const toPay: string[] = []
  for (const other of billOf(booking, named)) {
    if (unit.invoice.paid >= 0 || other.id === id || other.value.paid <= 0) continue
    const after = await moveBack(unit, other.id)
    if (after.addition !== null && isAwaited(after)) toPay.push(other.id)
  }
  if (isOfBooking(id, invoice))
    unit.invoice = {
      ...unit.invoice,
      awaits: [...new Set([...unit.invoice.awaits, ...toPay])],
    }
  return toPay
}

async function close(unit: UnitOfWork): Promise<void> {
  const toPay = await bringBack(unit)
  await followSurplus(unit)
  const { tx, id, invoice, counts, booking } = unit
  await writeCases(unit)
  await tellOwn(unit, toPay)
  tx.write(doc.invoice(id), invoice)
  if (invoice.booking !== null && booking?.after && booking.after !== booking.before)
    tx.write(doc.booking(invoice.booking), booking.after)
  if (counts.length > 0) countOn(tx, counts)
}

/**
 * All that one transaction does to one invoice. Takes it up for postings, and once the work has come
 * to its end writes the invoice as those have left it, with its booking and its cases where they
 * have changed, and counts what they came to; where nothing has changed it writes nothing. Returns
 * what the work does. Fails with `not-found`, and as the work does: then nothing is written.
 */
export async function withUnitOfWork<Result>(
  tx: Transaction,
  { invoice, by, now }: { invoice: string; by: string | null; now: Date },
  work: (unit: UnitOfWork) => Promise<Result> | Result,
): Promise<Result> {
  const unit = await open(tx, invoice, by, now)
  const result = await work(unit)
  if (isChanged(unit)) await close(unit)
  return result
}
