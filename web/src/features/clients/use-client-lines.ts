import { collection } from '@portal/model/paths'
import type { SearchEntry } from '@portal/model/search'
import { type Live, useLiveList } from '#firebase/live.ts'
import { type ClientLine, clientLines } from './list-clients.ts'

/** So many clients are drawn, and read, together: a query may name no more of them. */
export const clientsPerPage = 30
/** Three statuses of so many clients are as many comparisons as one query may make. */
const perInvoiceQuery = 10
/** The most that such a page reads of each: many times what clients have. */
const most = 200

/** What a column shows until it is there, or when it cannot be read: the names are enough to go on. */
const orNothing = <Value>(live: Live<Value[]>): Value[] =>
  live.state === 'ready' ? live.value : []

function useOpenInvoices(clients: readonly string[]) {
  return useLiveList(clients.length > 0 ? collection.invoices() : null, {
    where: [
      ['client', 'in', clients],
      ['status', 'in', ['sent', 'viewed', 'partly-paid']],
    ],
    limit: most,
  })
}

/**
 * A page of clients with what is known of each, and whether all of their bookings are among what was
 * read.
 */
export function useClientLines(clients: readonly SearchEntry[]): {
  lines: ClientLine[]
  isComplete: boolean
} {
  const ids = clients.map(({ of }) => of)
  const bookings = useLiveList(ids.length > 0 ? collection.bookings() : null, {
    where: [['client', 'in', ids]],
    orderBy: ['createdAt', 'desc'],
    limit: most,
  })
  const conversations = useLiveList(ids.length > 0 ? collection.conversations() : null, {
    where: [['client', 'in', ids]],
    limit: most,
  })
  const part = (at: number) => ids.slice(at * perInvoiceQuery, (at + 1) * perInvoiceQuery)
  const invoices = [
    useOpenInvoices(part(0)),
    useOpenInvoices(part(1)),
    useOpenInvoices(part(2)),
  ].flatMap((live) => orNothing(live))
  const lines = clientLines({
    clients,
    bookings: orNothing(bookings),
    conversations: orNothing(conversations),
    invoices,
  })
  return { lines, isComplete: bookings.state === 'ready' && bookings.value.length < most }
}
