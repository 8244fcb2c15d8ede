import { aBooking, aGallery, anInvoice, aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { bookingEntry, clientEntry, galleryEntry, invoiceEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { store, stored } from '@portal/testing/web/world'
import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useEntries } from './use-entries.ts'

const client = (id: string, name: string) => {
  const entry = clientEntry(id, aPerson({ name }))
  if (!entry) throw new Error(`${name} is no client`)
  return stored(doc.searchEntry('client', id), entry)
}
const clientName = 'Zoë Last'

test('of hundreds of clients, and of what is theirs, the palette finds the one that is typed', async () => {
  signIn('les', 'admin')
  store(
    ...Array.from({ length: 300 }, (_, at) => client(`c${at}`, `Client ${at}`)),
    client('zoe', clientName),
    stored(doc.searchEntry('booking', 'b'), bookingEntry('b', aBooking({ clientName }))),
    stored(doc.searchEntry('gallery', 'g'), galleryEntry('g', aGallery({ clientName }))),
    stored(doc.searchEntry('invoice', 'i'), invoiceEntry('i', anInvoice({ clientName }))),
  )
  const { result } = renderHook(() => useEntries('zoe', false))
  const found = () => result.current.found.flatMap(({ entries }) => entries.map(({ to }) => to))
  await waitFor(() =>
    expect(found()).toEqual([
      '/desk/clients/zoe',
      '/desk/queue?booking=b',
      '/desk/galleries/g',
      '/desk/invoices/i',
    ]),
  )
})
