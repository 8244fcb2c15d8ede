import type { Booking } from '@portal/model/booking'
import { type CalendarDate, dayIn, startOfDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { LedgerEntry } from '@portal/model/invoicing/ledger'
import { entryOf, type Posted, posted, type Posting } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import type { Count } from '@portal/model/statistics'
import type { Studio } from '@portal/model/studio'
import type { Transaction } from '#platform/firestore'
import { count } from '../statistics/count.ts'

/** What one transaction does to one invoice; `invoice` is as it will be after it. */
export interface Account {
  tx: Transaction
  id: string
  invoice: Invoice
  studio: Studio
  now: Date
  /** Who does it; null for the portal and for Stripe. */
  by: string | null
  counts: Count[]
}

/** Takes an invoice up for postings. Fails with `not-found`. */
export async function openAccount(
  tx: Transaction,
  id: string,
  by: string | null,
  now: Date,
): Promise<Account> {
  const [invoice, studio] = await Promise.all([tx.read(doc.invoice(id)), tx.read(doc.studio())])
  return { tx, id, invoice, studio, now, by, counts: [] }
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

/** Writes the invoice as the postings have left it, and counts what they came to. */
export async function closeAccount({ tx, id, invoice, studio, now, counts }: Account) {
  tx.write(doc.invoice(id), invoice)
  if (counts.length > 0) await count(tx, studio.zone, now, counts)
}

/** The booking of an invoice; null for one that has none. */
export const bookingOf = (tx: Transaction, { booking }: Invoice): Promise<Booking | null> =>
  booking === null ? Promise.resolve(null) : tx.find(doc.booking(booking))
