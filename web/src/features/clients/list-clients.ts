import { groupBy } from '@portal/model/group-by'
import type { Booking } from '@portal/model/booking'
import type { Conversation, LastWords } from '@portal/model/chat'
import type { Invoice } from '@portal/model/invoice'
import { outstandingTogether } from '@portal/model/invoicing/outstanding'
import type { Money } from '@portal/model/money'
import type { SearchEntry } from '@portal/model/search'

/** What is stored under an id. */
export interface Row<Value> {
  id: string
  value: Value
}

/** One client with what is known of them. */
export interface ClientLine {
  id: string
  name: string
  email: string
  latest: Booking | null
  last: LastWords | null
  /** What is still to be paid on all their invoices. */
  outstanding: readonly Money[]
}

/** What a page of the list is put together from; bookings the newest first. */
export interface ClientRecords {
  clients: readonly SearchEntry[]
  bookings: readonly Row<Booking>[]
  conversations: readonly Row<Conversation>[]
  invoices: readonly Row<Invoice>[]
}

/** The clients in their order, with the latest booking, the last words and what is outstanding. */
export function clientLines(records: ClientRecords): ClientLine[] {
  const latest = new Map<string, Booking>()
  for (const { value } of records.bookings)
    if (!latest.has(value.client)) latest.set(value.client, value)
  const last = new Map<string, LastWords>()
  for (const { value } of records.conversations) {
    const known = last.get(value.client)
    if (value.last && !(known && known.at > value.last.at)) last.set(value.client, value.last)
  }
  const invoices = groupBy(
    records.invoices.map(({ value }) => value),
    ({ client }) => client,
  )
  return records.clients.map(({ of, title, about }) => ({
    id: of,
    name: title,
    email: about,
    latest: latest.get(of) ?? null,
    last: last.get(of) ?? null,
    outstanding: outstandingTogether(invoices.get(of) ?? []),
  }))
}
