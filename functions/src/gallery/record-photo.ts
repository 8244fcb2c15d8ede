import type { Booking } from '@portal/model/booking'
import { type Photo, photosPerSheet, type SheetPhoto } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import type { UploadFailure } from '@portal/model/upload'
import { read, transaction } from '#platform/firestore'

/** One version of one upload on its way to being a photo. */
export interface Arrival {
  gallery: string
  photo: string
  name: string
  bytes: number
  generation: string
}

type Facts = Omit<SheetPhoto, 'id' | 'name'>

const isSettled = (photo: Photo, { generation }: Arrival): boolean =>
  photo.generation === generation && photo.state !== 'working'

/** Moves the booking of a gallery to `uploading`, with the first photo that arrives. */
export async function beginUploading(gallery: string): Promise<void> {
  const path = doc.booking(gallery)
  const isBefore = (booking: Booking) => reached(booking.stage, 'uploading') !== booking.stage
  const seen = await read(path)
  if (!seen || !isBefore(seen)) return
  await transaction(async (tx) => {
    const booking = await tx.read(path)
    if (isBefore(booking)) tx.write(path, { ...booking, stage: 'uploading' })
  })
}

/**
 * Shows the photo as being worked on; false when this very upload has been settled before. The
 * gallery's document is not touched as a rule, since all photos of an upload would wait for it.
 */
export const beginPhoto = (arrival: Arrival): Promise<boolean> =>
  transaction(async (tx) => {
    const path = doc.photo(arrival.gallery, arrival.photo)
    const known = await tx.find(path)
    if (known && isSettled(known, arrival)) return false
    if (known?.state === 'failed') {
      const gallery = await tx.read(doc.gallery(arrival.gallery))
      tx.write(doc.gallery(arrival.gallery), { ...gallery, failed: gallery.failed - 1 })
    }
    tx.write(path, {
      name: arrival.name,
      sheet: known?.sheet ?? 0,
      bytes: arrival.bytes,
      state: 'working',
      reason: null,
      generation: arrival.generation,
      updatedAt: new Date(),
    })
    return true
  })

/**
 * The photo is ready: its state, its entry in a contact sheet and the gallery's count change
 * together, so the count always is the number of entries and tells which sheet has room. Nothing
 * changes the second time, nor when a newer upload has taken the photo's place.
 */
export const finishPhoto = (arrival: Arrival, facts: Facts): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.photo(arrival.gallery, arrival.photo)
    const [gallery, photo] = await Promise.all([
      tx.find(doc.gallery(arrival.gallery)),
      tx.find(path),
    ])
    if (!gallery || !photo || photo.generation !== arrival.generation) return
    if (photo.state !== 'working') return
    // A photo that is uploaded again keeps the entry of its first version.
    const before = await tx.find(doc.sheet(arrival.gallery, photo.sheet))
    const listed = before !== null && Object.hasOwn(before.photos, arrival.photo)
    const number = listed ? photo.sheet : Math.floor(gallery.ready / photosPerSheet)
    const sheet =
      number === photo.sheet ? before : await tx.find(doc.sheet(arrival.gallery, number))
    tx.write(doc.sheet(arrival.gallery, number), {
      gallery: arrival.gallery,
      client: gallery.client,
      published: gallery.published,
      photos: { ...sheet?.photos, [arrival.photo]: { name: arrival.name, ...facts } },
    })
    if (!listed) tx.write(doc.gallery(arrival.gallery), { ...gallery, ready: gallery.ready + 1 })
    tx.write(path, { ...photo, sheet: number, state: 'ready', reason: null, updatedAt: new Date() })
  })

/** The file will never be a photo; its state says why, and Les's count of them grows by one. */
export const failPhoto = (arrival: Arrival, reason: UploadFailure): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.photo(arrival.gallery, arrival.photo)
    const [gallery, photo] = await Promise.all([
      tx.find(doc.gallery(arrival.gallery)),
      tx.find(path),
    ])
    if (!gallery || !photo || photo.generation !== arrival.generation) return
    if (photo.state !== 'working') return
    tx.write(doc.gallery(arrival.gallery), { ...gallery, failed: gallery.failed + 1 })
    tx.write(path, { ...photo, state: 'failed', reason, updatedAt: new Date() })
  })
