import { type Capture, noCameras, timed } from '@portal/model/camera-clock'
import { withNews } from '@portal/model/delivery'
import {
  type Final,
  type FinalArrival,
  isNewer,
  isSameVersion,
  type SheetFinal,
} from '@portal/model/final'
import { type Gallery, type SheetPhoto, sheetWithRoom, withCount } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { transaction, type Transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { failZips } from './fail-zips.ts'
import { needsLes, tellFinalsAside } from './tell-finals-aside.ts'

/** One version of one final on its way to its photo. */
export interface FinalUpload {
  gallery: string
  arrival: string
  name: string
  bytes: number
  generation: string
  /** When it was uploaded, or Les decided where it belongs. */
  at: Date
  /** How it finds its photo: what is only called like it never takes the place of another version. */
  by: 'name' | 'decision'
}

/** What changes about the picture of a photo with its final. */
export type FinalShape = Pick<SheetPhoto, 'width' | 'height' | 'hash'>

type Outcome = FinalArrival extends infer One
  ? One extends FinalArrival
    ? Omit<One, 'name' | 'bytes' | 'generation' | 'updatedAt'>
    : never
  : never

const stateOf = (upload: FinalUpload, outcome: Outcome): FinalArrival => ({
  name: upload.name,
  bytes: upload.bytes,
  generation: upload.generation,
  updatedAt: new Date(),
  ...outcome,
})

/** Shows a final as being worked on; false when this very upload has been settled before. */
export const beginArrival = (upload: FinalUpload): Promise<boolean> =>
  transaction(async (tx) => {
    const path = doc.finalArrival(upload.gallery, upload.arrival)
    const known = await tx.find(path)
    if (known && known.state !== 'working' && known.generation === upload.generation) return false
    tx.write(path, stateOf(upload, { state: 'working' }))
    return true
  })

/**
 * Says what became of it, unless a newer upload has taken its place. Les is told of one that waits
 * for him, once.
 */
export const settleArrival = (upload: FinalUpload, outcome: Outcome): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.finalArrival(upload.gallery, upload.arrival)
    const known = await tx.find(path)
    if (known?.generation !== upload.generation) return
    if (needsLes(outcome) && !needsLes(known)) await tellFinalsAside(tx, upload.gallery)
    tx.write(path, stateOf(upload, outcome))
  })

/** When people may hear of a final that comes now: Les looks first. */
const tellAt = (): Date => new Date(Date.now() + 1_000 * parameters.releaseNoticeDelay.value())

const withFinal = (gallery: Gallery): Gallery => ({
  ...gallery,
  finals: gallery.finals + 1,
  release: withNews(gallery.release, tellAt()),
})

/**
 * Gives a photo of the gallery its final: the record, the entry of the contact sheet and the
 * gallery's count change together. Answers the final whose place it took (null: there was none),
 * or why nothing changed: the photo is `gone`, a later final is there (`older`), or one of another
 * name, beside which this is a version of its own (`beside`).
 */
export const recordFinal = (
  { gallery, by }: FinalUpload,
  photo: string,
  final: Omit<Final, 'before'>,
  shape: FinalShape,
): Promise<{ former: Final | null } | 'gone' | 'older' | 'beside'> =>
  transaction(async (tx) => {
    const [found, upload, former] = await Promise.all([
      tx.find(doc.gallery(gallery)),
      tx.find(doc.photo(gallery, photo)),
      tx.find(doc.final(gallery, photo)),
    ])
    const path = upload && doc.sheet(gallery, upload.sheet)
    const sheet = path && (await tx.find(path))
    const entry = sheet?.photos[photo]
    if (!found || !path || !sheet || !entry) return 'gone'
    if (by === 'name' && former && !isSameVersion(former.name, final.name)) return 'beside'
    if (!isNewer(final, former)) return 'older'
    const before = former?.before ?? true
    const shown: SheetFinal = { name: final.name, print: final.print, web: final.web, before }
    tx.write(doc.final(gallery, photo), { ...final, before })
    tx.write(path, {
      ...sheet,
      photos: { ...sheet.photos, [photo]: { ...entry, ...shape, final: shown } },
    })
    if (!former) tx.write(doc.gallery(gallery), withFinal(found))
    else if (former.generation !== final.generation) await failZips(tx, gallery)
    return { former }
  })

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
