import { randomUUID } from 'node:crypto'
import { aBooking, aGallery, anInvoice, aSheet, somePicks } from '@portal/model/examples'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { anActor } from './actors.ts'
import type { Actor } from '../../../functions/src/platform/call.ts'
import { transaction } from '../../../functions/src/platform/firestore.ts'

/**
 * A published gallery of 60 photographs (`p0` …) with the booking, the invoice and the
 * first hearts of a client of its own.
 */
export async function aGalleryToChooseFrom(
  hearts: number,
  changes: Partial<Gallery> = {},
): Promise<{ id: string; client: Actor; person: string }> {
  const id = `booking-${randomUUID()}`
  const person = `c${randomUUID().slice(0, 8)}`
  const photo = { name: 'LES.jpg', width: 6, height: 4, hash: '', takenAt: new Date(0) }
  const photos = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, photo]))
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ client: person, status: 'approved', stage: 'proofing' }))
    tx.write(doc.invoice(id), anInvoice({ booking: id, client: person }))
    tx.write(doc.gallery(id), aGallery({ booking: id, client: person, ready: 60, ...changes }))
    tx.write(doc.sheet(id, 0), aSheet({ gallery: id, client: person, photos }))
    tx.write(doc.picks(id, person), somePicks({ photos: Object.keys(photos).slice(0, hearts) }))
  })
  const client = anActor(person, 'client')
  return { id, client, person }
}
