import type { Booking } from '@portal/model/booking'
import { type CalendarDate, dayIn, startOfDay } from '@portal/model/calendar'
import { type Invoice, isOfBooking } from '@portal/model/invoice'
import type { LedgerEntry } from '@portal/model/invoicing/ledger'
import type { MoneyCase } from '@portal/model/invoicing/money-case'
import { entryOf, type Posted, posted, type Posting } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import type { Count } from '@portal/model/statistics'
import type { Studio } from '@portal/model/studio'
import type { Transaction } from '#platform/firestore'

/**
 * What one transaction does to one invoice, while `withAccount` is at it; `invoice` is as it will be
 * after it.
 */
export interface Account {
  tx: Transaction
  id: string
  invoice: Invoice
  /** As it was taken up. */
  before: Invoice
  studio: Studio
  now: Date
  /** Who does it; null for the portal and for Stripe. */
  by: string | null
  counts: Count[]
  /** Once something has asked for it. */
  booking: { before: Booking | null; after: Booking | null } | null
  /** The cases that it opens, and the one that a refund of it was made for. */
  cases: { opened: Map<string, MoneyCase>; refunded: string | null }
}

/** Writes what was posted down, once for each entry's id. */
export function enter(
  { tx, id, studio, now, by }: Pick<Account, 'tx' | 'id' | 'studio' | 'now' | 'by'>,
  entry: string,
  made: Posted,
  about: Partial<Pick<LedgerEntry, 'method' | 'reference' | 'day'>> = {},
): void {
  tx.create(
    doc.ledgerEntry(entry),
    entryOf(made, { invoice: id, at: now, day: dayIn(studio.zone, now), by, ...about }),
  )
}

/** When what is entered for a day happened: now, or in the first moment of a day that is past. */
function momentOf({ studio: { zone }, now }: Account, day: CalendarDate | undefined): Date {
  return day && day < dayIn(zone, now) ? startOfDay(zone, day) : now
}

/** Posts on an account that is open. Fails as `posted` does. */
export function post(
  account: Account,
  entry: string,
  posting: Posting,
  about: Parameters<typeof enter>[3] = {},
): void {
  const made = posted(account.invoice, posting, momentOf(account, about.day))
  enter(account, entry, made, about)
  account.invoice = made.invoice
}

/**
 * The booking of an invoice as it will be; null where there is none. One that cannot be read is
 * raised, and keeps no money from being booked.
 */
export async function bookingOf(account: Account): Promise<Booking | null> {
  const { booking: id } = account.invoice
  if (!account.booking) {
    const before = id === null ? null : await account.tx.findReadable(doc.booking(id))
    account.booking = { before, after: before }
  }
  return account.booking.after
}

/**
 * What a cancelled booking still has to get back, with so much more (negative: less); one that is
 * not cancelled has nothing to get back. Written when the account is closed, however often it
 * changes in one transaction.
 */
export async function changeRefundDue(account: Account, amount: number): Promise<void> {
  // Another invoice that names the booking is not what was cancelled.
  if (!isOfBooking(account.id, account.invoice)) return
  const booking = await bookingOf(account)
  if (booking?.status !== 'cancelled' || !account.booking) return
  const refundDue = Math.max(0, booking.refundDue + amount)
  account.booking.after = { ...booking, refundDue }
}
