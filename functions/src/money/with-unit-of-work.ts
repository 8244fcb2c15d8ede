import type { MoneyCase } from '@portal/model/invoicing/money-case'
import { invoiceOf } from '@portal/model/ids'
import { isAwaited } from '@portal/model/invoicing/bill'
import { doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { count } from '../statistics/count.ts'
import type { UnitOfWork } from './unit-of-work.ts'
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

/** Of an addition: its booking's own invoice waits for it as long as it is to be paid. */
async function tellOwn({ tx, id, invoice, before }: UnitOfWork): Promise<void> {
  if (invoice.addition === null || invoice.booking === null) return
  if (isAwaited(invoice) === isAwaited(before)) return
  const path = only(doc.invoice(invoiceOf(invoice.booking)), 'awaits')
  const own = await tx.find(path)
  if (!own) return
  const others = own.awaits.filter((one) => one !== id)
  tx.update(path, { awaits: isAwaited(invoice) ? [...others, id] : others })
}

async function close(unit: UnitOfWork): Promise<void> {
  const { tx, id, invoice, studio, now, counts, booking } = unit
  await writeCases(unit)
  await tellOwn(unit)
  tx.write(doc.invoice(id), invoice)
  if (invoice.booking !== null && booking?.after && booking.after !== booking.before)
    tx.write(doc.booking(invoice.booking), booking.after)
  if (counts.length > 0) count(tx, studio.zone, now, counts)
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
