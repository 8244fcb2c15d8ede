import { hiddenLimit } from '@portal/model/arrangement'
import { nothingAside } from '@portal/model/aside'
import type { Booking } from '@portal/model/booking'
import { type Capture, noCameras, timed } from '@portal/model/camera-clock'
import {
  type Photo,
  type SheetEntry,
  type SheetPhoto,
  sheetWithRoom,
  withCount,
} from '@portal/model/gallery'
import type { SetId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import type { UploadFailure } from '@portal/model/upload'
import { read, transaction, type Transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'

/** One version of one upload on its way to being a photo. */
export interface Arrival {
  gallery: string
  photo: string
  name: string
  bytes: number
  generation: string
  /** When the file was stored: what was deleted after that stays deleted. */
  uploadedAt: Date
  /** The set of the gallery it was uploaded into; null: none. */
  set: SetId | null
}

/** What was found in a file. */
type Facts = Pick<SheetPhoto, 'width' | 'height' | 'hash'> & { capture: Capture | null }

/** What became of a step: `gone` when the photo or its whole gallery was deleted meanwhile. */
export type Outcome = 'taken' | 'settled' | 'gone'

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
 * Shows the photo as being worked on; `settled` when this very upload was settled before, `gone`
 * when it was deleted since. The gallery's document is not touched as a rule, since all photos of
 * an upload would wait for it.
 */
export const beginPhoto = (arrival: Arrival): Promise<Outcome> =>
  transaction(async (tx) => {
    const path = doc.photo(arrival.gallery, arrival.photo)
    const [known, aside] = await Promise.all([tx.find(path), tx.find(doc.aside(arrival.gallery))])
    const deleted = aside?.deleted[arrival.photo]
    if (deleted && deleted.at >= arrival.uploadedAt) return 'gone'
    if (known && isSettled(known, arrival)) return 'settled'
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
      watermark: null,
      updatedAt: new Date(),
    })
    return 'taken'
  })

/** An entry without its camera: the file may tell of none now. */
function untimed<Entry extends SheetEntry>(entry: Entry): Omit<Entry, 'camera'> {
  const { camera: _, ...others } = entry
  return others
}

/** The gallery and the photo an arrival belongs to, or why it belongs to none. */
async function findBoth(tx: Transaction, arrival: Arrival) {
  const [gallery, photo] = await Promise.all([
    tx.find(doc.gallery(arrival.gallery)),
    tx.find(doc.photo(arrival.gallery, arrival.photo)),
  ])
  if (!gallery && photo) tx.delete(doc.photo(arrival.gallery, arrival.photo))
  if (!gallery || !photo) return 'gone'
  const isOurs = photo.generation === arrival.generation && photo.state === 'working'
  return isOurs ? { gallery, photo } : 'settled'
}

/**
 * The photo is ready: its state, its entry in a contact sheet and the gallery's counts change
 * together, so the counts always are those of the entries and tell which sheet has room. Its time is
 * the one its camera's clock is put right to at that moment, and a new camera is noted. A hidden
 * photo stays hidden, and what comes into a published gallery is hidden until Les shows it; too many
 * of those are an `UnfitPicture`. Nothing changes the second time, nor when a newer upload has taken the
 * photo's place, nor (`overtaken`) when its proofs carry a watermark that holds no more.
 */
export const finishPhoto = (
  arrival: Arrival,
  { capture, ...shape }: Facts,
  watermark: number,
): Promise<Outcome | 'overtaken'> =>
  transaction(async (tx) => {
    const { gallery: id, photo: photoId, name } = arrival
    const [found, studio] = await Promise.all([findBoth(tx, arrival), tx.read(doc.studio())])
    if (typeof found === 'string') return found
    if (studio.watermark.revision !== watermark) return 'overtaken'
    const { gallery, photo } = found
    // A photo that is uploaded again keeps the entry of its first version.
    const [before, stored, cameras] = await Promise.all([
      tx.find(doc.sheet(id, photo.sheet)),
      tx.find(doc.aside(id)),
      tx.find(doc.cameras(id)),
    ])
    const { time, learnt } = timed(cameras ?? noCameras, capture, arrival.uploadedAt)
    if (learnt) tx.write(doc.cameras(id), learnt)
    const facts = { name, ...shape, ...time }
    const aside = stored ?? nothingAside
    const { hidden, deleted } = aside
    const ready = {
      ...photo,
      state: 'ready',
      reason: null,
      watermark,
      updatedAt: new Date(),
    } as const
    const kept = hidden[photoId]
    const { [photoId]: wasDeleted, ...others } = deleted
    const entry = kept ? undefined : before?.photos[photoId]
    const number = entry ? photo.sheet : sheetWithRoom(gallery)
    // Where Les has put it since it first came, it stays.
    const isInSet = gallery.sets.some(({ id: set }) => set === arrival.set)
    const fresh = isInSet && arrival.set !== null ? { ...facts, set: arrival.set } : facts
    const isNew = gallery.published && !entry && !kept
    if (isNew && Object.keys(hidden).length >= hiddenLimit)
      throw new UnfitPicture('too-many-waiting')
    const unseen = kept
      ? { ...untimed(kept), ...facts }
      : isNew && { ...fresh, sheet: number, hearts: [], waits: true as const }
    if (unseen || wasDeleted)
      tx.write(doc.aside(id), {
        ...aside,
        hidden: unseen ? { ...hidden, [photoId]: unseen } : hidden,
        deleted: others,
      })
    if (unseen) {
      tx.write(doc.photo(id, photoId), kept ? ready : { ...ready, sheet: number })
      return 'taken'
    }
    const sheet = number === photo.sheet ? before : await tx.find(doc.sheet(id, number))
    tx.write(doc.sheet(id, number), {
      gallery: id,
      client: gallery.client,
      viewers: gallery.viewers,
      published: gallery.published,
      photos: { ...sheet?.photos, [photoId]: entry ? { ...untimed(entry), ...facts } : fresh },
    })
    if (!entry)
      tx.write(doc.gallery(id), {
        ...withCount(gallery, number, 1),
        lead: gallery.lead ?? photoId,
      })
    tx.write(doc.photo(id, photoId), { ...ready, sheet: number })
    return 'taken'
  })

/** The file will never be a photo; its state says why, and Les's count of them grows by one. */
export const failPhoto = (arrival: Arrival, reason: UploadFailure): Promise<Outcome> =>
  transaction(async (tx) => {
    const found = await findBoth(tx, arrival)
    if (typeof found === 'string') return found
    const { gallery, photo } = found
    tx.write(doc.gallery(arrival.gallery), { ...gallery, failed: gallery.failed + 1 })
    tx.write(doc.photo(arrival.gallery, arrival.photo), {
      ...photo,
      state: 'failed',
      reason,
      updatedAt: new Date(),
    })
    return 'taken'
  })
