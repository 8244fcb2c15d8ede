import type { Booking } from '@portal/model/booking'
import { type CalendarDate, dayIn, startOfDay } from '@portal/model/calendar'
import { type Invoice, isOfBooking, surplusOf } from '@portal/model/invoice'
import type { LedgerEntry } from '@portal/model/invoicing/ledger'
import type { MoneyCase } from '@portal/model/invoicing/money-case'
import { entryOf, type Posted, posted, type Posting } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import type { MoneyEvent } from '@portal/model/statistics'
import type { Studio } from '@portal/model/studio'
import type { Transaction } from '#platform/firestore'
import type { Counted } from '../statistics/count.ts'

/**
 * What one transaction does to one invoice, while `withUnitOfWork` is at it; `invoice` is as it
 * will be after it.
 */
export interface UnitOfWork {
  tx: Transaction
  id: string
  invoice: Invoice
  /** As it was taken up. */
  before: Invoice
  studio: Studio
  now: Date
  /** Who does it; null for the portal and for Stripe. */
  by: string | null
  counts: Counted[]
  /** Once something has asked for it. */
  booking: { before: Booking | null; after: Booking | null } | null
  /**
   * The cases that it opens, the one that a refund of it was made for, and whether what was too much
   * has gone to another invoice.
   */
  cases: { opened: Map<string, MoneyCase>; refunded: string | null; moved: boolean }
}

/** Writes what was posted down, once for each entry's id. */
export function writeEntry(
  { tx, id, studio, now, by }: Pick<UnitOfWork, 'tx' | 'id' | 'studio' | 'now' | 'by'>,
  entry: string,
  made: Posted,
  about: Partial<Pick<LedgerEntry, 'method' | 'reference' | 'day'>> = {},
): void {
  tx.create(
    doc.ledgerEntry(entry),
    entryOf(made, { invoice: id, at: now, day: bookDay({ studio, now }), by, ...about }),
  )
}

/** When what is entered for a day happened: now, or in the first moment of a day that is past. */
function momentOf({ studio: { zone }, now }: UnitOfWork, day: CalendarDate | undefined): Date {
  return day && day < dayIn(zone, now) ? startOfDay(zone, day) : now
}

/** Posts in a unit of work. Fails as `posted` does. */
export function post(
  unit: UnitOfWork,
  entry: string,
  posting: Posting,
  about: Parameters<typeof writeEntry>[3] = {},
): void {
  const made = posted(unit.invoice, posting, momentOf(unit, about.day))
  writeEntry(unit, entry, made, about)
  unit.invoice = made.invoice
}

/**
 * The booking of an invoice as it will be; null where there is none. One that cannot be read is
 * raised, and keeps no money from being booked.
 */
export async function bookingOf(unit: UnitOfWork): Promise<Booking | null> {
  const { booking: id } = unit.invoice
  if (!unit.booking) {
    const before = id === null ? null : await unit.tx.findReadable(doc.booking(id))
    unit.booking = { before, after: before }
  }
  return unit.booking.after
}

/** The package that an invoice is for, by which its money is counted; null where there is none. */
const soldOn = async (unit: UnitOfWork): Promise<{ id: string; name: string } | null> => {
  const booking = await bookingOf(unit)
  return booking && { id: booking.package.id, name: booking.package.name }
}

/** The day of the books for what happens now, in the studio's zone. */
export const bookDay = ({ studio, now }: Pick<UnitOfWork, 'studio' | 'now'>): CalendarDate =>
  dayIn(studio.zone, now)

/**
 * Counts money that has moved, in the invoice's currency and for its package, on the day that the
 * books have it on.
 */
export async function countMoney(
  unit: UnitOfWork,
  event: MoneyEvent,
  amount: number,
  day = bookDay(unit),
): Promise<void> {
  const { currency } = unit.invoice
  const count = { event, money: { amount, currency }, package: await soldOn(unit) }
  unit.counts.push({ day, count })
}

/**
 * What a cancelled booking still has to get back is what its invoices have too much: so much more
 * (or less) as this one has by what was posted on it.
 */
export async function followSurplus(unit: UnitOfWork): Promise<void> {
  const change = surplusOf(unit.invoice) - surplusOf(unit.before)
  // Another invoice that names the booking is not what was cancelled.
  if (change === 0 || !(isOfBooking(unit.id, unit.invoice) || unit.invoice.addition !== null))
    return
  const booking = await bookingOf(unit)
  if (booking?.status !== 'cancelled' || !unit.booking) return
  const refundDue = Math.max(0, booking.refundDue + change)
  unit.booking.after = { ...booking, refundDue }
}
