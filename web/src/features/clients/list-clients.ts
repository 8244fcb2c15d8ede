import { groupBy } from '@portal/model/group-by'
import type { Booking } from '@portal/model/booking'
import type { Conversation, LastWords } from '@portal/model/chat'
import type { Invoice } from '@portal/model/invoice'
import { outstandingTogether } from '@portal/model/invoicing/outstanding'
import type { Money } from '@portal/model/money'
import type { Person } from '@portal/model/person'
import { isFound } from '@portal/model/fold'

/** What is stored under an id. */
export interface Row<Value> {
  id: string
  value: Value
}

/** One client with what is known of them. */
export interface ClientLine {
  id: string
  person: Person
  latest: Booking | null
  last: LastWords | null
  /** What is still to be paid on all their invoices. */
  outstanding: readonly Money[]
}

/** What the list is put together from; bookings the newest first. */
export interface ClientRecords {
  people: readonly Row<Person>[]
  bookings: readonly Row<Booking>[]
  conversations: readonly Row<Conversation>[]
  invoices: readonly Row<Invoice>[]
}

/** Every client, by name, with the latest booking, the last words and what is outstanding. */
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
  return records.people
    .filter(({ value }) => value.role === 'client')
    .map(({ id, value }) => ({
      id,
      person: value,
      latest: latest.get(id) ?? null,
      last: last.get(id) ?? null,
      outstanding: outstandingTogether(invoices.get(id) ?? []),
    }))
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en'))
}

/** The clients whose name or e-mail address holds what is searched for. */
export const foundClients = (lines: readonly ClientLine[], search: string): ClientLine[] =>
  lines.filter(({ person }) => isFound(search, person.name, person.email))
