import { collection, doc, type Path } from '@portal/model/paths'
import type { SearchEntry, SearchKind } from '@portal/model/search'
import { bookingEntry, clientEntry, galleryEntry, invoiceEntry } from '@portal/model/search-entries'
import type { z } from 'zod'

/** A record that can be found, and what is asked of it for that. */
export interface Searched {
  kind: SearchKind
  /** Where all of them are. */
  all: Path<z.ZodType>
  /** The fields that its entry is made of: what else changes, as counts do, changes no entry. */
  fields: readonly string[]
  at: (id: string) => Path<z.ZodType>
  /** Null where the record is not to be found. */
  entryOf: (id: string, record: unknown) => SearchEntry | null
}

const searched = <Schema extends z.ZodObject>(
  kind: SearchKind,
  all: Path<Schema>,
  at: (id: string) => Path<Schema>,
  fields: readonly (keyof z.infer<Schema> & string)[],
  entryOf: (id: string, record: z.infer<Schema>) => SearchEntry | null,
): Searched => ({
  kind,
  all,
  fields,
  at,
  entryOf: (id, record) => entryOf(id, record as z.infer<Schema>),
})

/** Of an invoice: what it is found by, and how it stands. */
const words = ['client', 'clientName', 'clientEmail', 'number', 'subject', 'issuedOn'] as const
const sums = [
  'total',
  'credited',
  'writtenOff',
  'received',
  'refunded',
  'disputed',
  'paid',
] as const
const money = ['status', 'instalments', 'processing', ...sums] as const

/** Everything that the search finds, by kind. */
export const searchedBy: Readonly<Record<SearchKind, Searched>> = {
  client: searched(
    'client',
    collection.people(),
    doc.person,
    ['name', 'email', 'phone', 'role'],
    clientEntry,
  ),
  booking: searched(
    'booking',
    collection.bookings(),
    doc.booking,
    ['client', 'clientName', 'clientEmail', 'package', 'date', 'place'],
    bookingEntry,
  ),
  gallery: searched(
    'gallery',
    collection.galleries(),
    doc.gallery,
    ['client', 'clientName', 'title', 'archivedAt', 'published', 'release', 'selection'],
    galleryEntry,
  ),
  invoice: searched(
    'invoice',
    collection.invoices(),
    doc.invoice,
    [...words, ...money],
    invoiceEntry,
  ),
}
