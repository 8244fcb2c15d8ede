import { type Capture, noCameras, timed } from '@portal/model/camera-clock'
import type { Final, SheetFinal } from '@portal/model/final'
import { sheetWithRoom, withCount } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { transaction, type Transaction } from '#platform/firestore'
import { type FinalShape, type FinalUpload, withFinal } from './record-final.ts'

/** A photo that a final is to be. */
export interface NewPhoto {
  id: PhotoId
  /** The photo it is another version of; null where it stands for itself. */
  versionOf: PhotoId | null
}

/** The contact sheet a new photo comes onto, and what it says of itself there before its picture. */
async function placeFor(
  tx: Transaction,
  gallery: string,
  { versionOf }: NewPhoto,
  { capture, came }: { capture: Capture | null; came: Date },
) {
  const root = versionOf === null ? null : await tx.find(doc.photo(gallery, versionOf))
  const sheet = root && (await tx.find(doc.sheet(gallery, root.sheet)))
  const beside = versionOf === null ? undefined : sheet?.photos[versionOf]
  if (versionOf !== null) {
    if (!beside) return null
    // It lies beside the photo it is a version of, whatever the editor says of its time.
    const { takenAt, camera, set, place } = beside
    return {
      versionOf,
      takenAt,
      ...(camera === undefined ? {} : { camera }),
      ...(set === undefined ? {} : { set }),
      ...(place === undefined ? {} : { place }),
    }
  }
  const { time, learnt } = timed((await tx.find(doc.cameras(gallery))) ?? noCameras, capture, came)
  if (learnt) tx.write(doc.cameras(gallery), learnt)
  return time
}

/**
 * Adds a final as a photo of its own, which has no proof from before, or as another version of one.
 * `there` when that photo is there already, so twice is once; `gone` when the gallery, or the photo
 * it is a version of, is there no more, or Les has deleted this very version since. `watermark` is
 * the revision its proofs carry.
 */
export const addFinal = (
  { gallery, name, bytes, generation, at }: FinalUpload,
  photo: NewPhoto,
  final: Omit<Final, 'before'>,
  { capture, came, ...shape }: FinalShape & { capture: Capture | null; came: Date },
  watermark: number,
): Promise<'added' | 'there' | 'gone'> =>
  transaction(async (tx) => {
    const now = new Date()
    const [found, known, aside] = await Promise.all([
      tx.find(doc.gallery(gallery)),
      tx.find(doc.photo(gallery, photo.id)),
      tx.findReadable(only(doc.aside(gallery), 'deleted')),
    ])
    const deleted = aside?.deleted[photo.id]
    if (!found || (deleted && deleted.at >= at)) return 'gone'
    if (known) return 'there'
    const number = sheetWithRoom(found)
    const sheet = await tx.find(doc.sheet(gallery, number))
    const place = await placeFor(tx, gallery, photo, { capture, came })
    if (!place) return 'gone'
    const shown: SheetFinal = {
      name: final.name,
      print: final.print,
      web: final.web,
      before: false,
    }
    if (deleted) tx.takeOut(doc.aside(gallery), { maps: { deleted: photo.id } })
    tx.write(doc.photo(gallery, photo.id), {
      name,
      sheet: number,
      bytes,
      state: 'ready',
      reason: null,
      generation,
      watermark,
      updatedAt: now,
    })
    tx.write(doc.sheet(gallery, number), {
      gallery,
      client: found.client,
      viewers: found.viewers,
      published: found.published,
      photos: { ...sheet?.photos, [photo.id]: { name, ...shape, ...place, final: shown } },
    })
    tx.write(doc.final(gallery, photo.id), { ...final, before: false })
    tx.write(doc.gallery(gallery), withFinal(withCount(found, number, 1)))
    return 'added'
  })
