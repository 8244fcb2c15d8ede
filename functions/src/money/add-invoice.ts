import type { Booking } from '@portal/model/booking'
import { type Addition, type Invoice, outstandingOf, surplusOf } from '@portal/model/invoice'
import { anchorsOf, previewOf } from '@portal/model/invoicing/draft'
import { additionContent } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { InvoiceLine } from '@portal/model/invoicing/line'
import { dayIn } from '@portal/model/calendar'
import type { Row } from '#platform/firestore'
import { issue, type Moved } from './issue-invoice.ts'
import { post, type UnitOfWork } from './unit-of-work.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Moves what was paid too much on a booking's invoices off them, up to so much. */
async function moveSurplus(
  unit: UnitOfWork,
  to: string,
  additions: readonly Row<Invoice>[],
  most: number,
): Promise<Moved[]> {
  const moved: Moved[] = []
  let left = most
  const move = (of: UnitOfWork) => {
    const amount = Math.min(left, surplusOf(of.invoice))
    if (amount === 0) return
    of.cases.moved = true
    post(of, ledgerId.movedOut(to, of.id), { kind: 'moved-out', amount })
    moved.push({ from: of.id, number: of.invoice.number, amount })
    left -= amount
  }
  move(unit)
  for (const { id, value } of additions)
    if (left > 0 && surplusOf(value) > 0)
      await withUnitOfWork(unit.tx, { invoice: id, by: unit.by, now: unit.now }, move)
  return moved
}

/**
 * Issues an addition to the invoice that a booking got when it was approved, in whose unit of work it
 * happens: that one stays as it was issued, and its downloads wait for both. What was paid too much
 * on any of them is on the new one.
 */
export async function addInvoice(
  unit: UnitOfWork,
  id: string,
  addition: Addition,
  about: {
    booking: Booking
    lines: readonly InvoiceLine[]
    /** Days from today on which it is due. */
    days: number
    /** The additions there are already. */
    additions: readonly Row<Invoice>[]
  },
): Promise<Invoice> {
  const { tx, invoice: own, studio, by, now } = unit
  const { booking, lines, days, additions } = about
  const { client, clientName, clientEmail, currency } = own
  const content = additionContent(addition, own, lines, days)
  const { total } = previewOf(content, currency, anchorsOf(dayIn(studio.zone, now), null))
  const moved = await moveSurplus(unit, id, additions, total)
  const made = await issue(
    tx,
    id,
    { ...content, booking: unit.id, client, clientName, currency },
    { studio, booking, clientEmail, by, now, addition, moved },
  )
  if (outstandingOf(made) > 0)
    unit.invoice = {
      ...unit.invoice,
      awaits: [...unit.invoice.awaits, id],
      revision: unit.invoice.revision + 1,
    }
  return made
}
