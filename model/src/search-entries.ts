import type { Booking } from './booking.ts'
import { formatDay } from './calendar.ts'
import { fold, foldWords } from './fold.ts'
import type { Gallery } from './gallery.ts'
import { galleryRank, galleryStateOf } from './gallery-state.ts'
import type { PersonId } from './ids.ts'
import type { Invoice } from './invoice.ts'
import { invoiceRank, invoiceStateOf } from './invoicing/invoice-state.ts'
import type { Person } from './person.ts'
import { keysOf, type SearchEntry, type SearchKind } from './search.ts'
import { clip } from './words.ts'

/** A phone number as people type it: all of it, and without the code of its country. */
function digitsOf(phone: string | null): string[] {
  const digits = fold(phone ?? '').replace(/\D/g, '')
  return digits.length < 5 ? [] : [digits, digits.slice(-9), `0${digits.slice(-9)}`]
}

const unplaced = { state: null, rank: null } as const

type Found = Pick<SearchEntry, 'of' | 'client' | 'title' | 'about' | 'day' | 'at'>

const entry = (
  kind: SearchKind,
  found: Found,
  place: Pick<SearchEntry, 'state' | 'rank'>,
  ...phrases: readonly string[]
): SearchEntry => ({
  ...found,
  ...place,
  kind,
  sort: clip(foldWords(found.title) || fold(found.title), 80),
  keys: keysOf(found.title, ...phrases),
})

/** What a client is found by: name, address, phone; null for who is at Les's desk. */
export const clientEntry = (id: PersonId, person: Person): SearchEntry | null =>
  person.role !== 'client'
    ? null
    : entry(
        'client',
        {
          of: id,
          client: id,
          title: person.name,
          about: person.email,
          day: null,
          at: person.createdAt,
        },
        unplaced,
        person.email,
        ...digitsOf(person.phone),
      )

/** What a booking is found by: whose it is, what was booked, when and where. */
export const bookingEntry = (id: string, booking: Booking): SearchEntry =>
  entry(
    'booking',
    {
      of: id,
      client: booking.client,
      title: booking.clientName,
      about: booking.package.name,
      day: booking.date,
      at: booking.createdAt,
    },
    unplaced,
    booking.clientEmail,
    booking.package.name,
    booking.date,
    formatDay(booking.date),
    booking.place.name,
  )

/** What a gallery is found by, whose it is and what it is called, and how it stands. */
export const galleryEntry = (id: string, gallery: Gallery): SearchEntry =>
  entry(
    'gallery',
    {
      of: id,
      client: gallery.client,
      title: gallery.clientName,
      about: gallery.title,
      day: null,
      at: gallery.createdAt,
    },
    { state: galleryStateOf(gallery), rank: galleryRank(gallery) },
    gallery.title,
  )

/**
 * What an invoice is found by, its number, also without its zeros, whose it is and what for,
 * and how it stands.
 */
export const invoiceEntry = (id: string, invoice: Invoice): SearchEntry =>
  entry(
    'invoice',
    {
      of: id,
      client: invoice.client,
      title: invoice.clientName,
      about: invoice.number,
      day: invoice.issuedOn,
      at: new Date(invoice.issuedOn),
    },
    { state: invoiceStateOf(invoice), rank: invoiceRank(invoice) },
    invoice.number,
    invoice.number.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '')),
    invoice.clientEmail,
    invoice.subject,
  )
