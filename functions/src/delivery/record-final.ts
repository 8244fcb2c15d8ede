import { type Capture, noCameras, timed } from '@portal/model/camera-clock'
import { withNews } from '@portal/model/delivery'
import { type FinalArrival, type Final, isNewer, type SheetFinal } from '@portal/model/final'
import { type Gallery, type SheetPhoto, sheetWithRoom, withCount } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'
import { failZips } from './fail-zips.ts'

/** One version of one final on its way to its photo. */
export interface FinalUpload {
  gallery: string
  arrival: string
  name: string
  bytes: number
  generation: string
  /** When it was uploaded, or Les decided where it belongs. */
  at: Date
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

/** Says what became of it, unless a newer upload has taken its place. */
export const settleArrival = (upload: FinalUpload, outcome: Outcome): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.finalArrival(upload.gallery, upload.arrival)
    const known = await tx.find(path)
    if (known?.generation !== upload.generation) return
    tx.write(path, stateOf(upload, outcome))
  })

const withFinal = (gallery: Gallery): Gallery => ({
  ...gallery,
  finals: gallery.finals + 1,
  release: withNews(gallery.release),
})

/**
 * Gives a photo of the gallery its final: the record, the entry of the contact sheet and the
 * gallery's count change together. Answers the final whose place it took (null: there was none),
 * or why nothing changed: the photo is `gone`, or a later final is there.
 */
export const recordFinal = (
  gallery: string,
  photo: string,
  final: Omit<Final, 'before'>,
  shape: FinalShape,
): Promise<{ former: Final | null } | 'gone' | 'older'> =>
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

/**
 * Adds a final as a photo of its own, which has no proof from before. Its id is the arrival's, so
 * twice is once; false when the gallery is gone. `watermark` is the revision its proofs carry.
 */
export const addFinal = (
  { gallery, arrival, name, bytes, generation }: FinalUpload,
  final: Omit<Final, 'before'>,
  { capture, came, ...shape }: FinalShape & { capture: Capture | null; came: Date },
  watermark: number,
): Promise<boolean> =>
  transaction(async (tx) => {
    const now = new Date()
    const [found, known] = await Promise.all([
      tx.find(doc.gallery(gallery)),
      tx.find(doc.photo(gallery, arrival)),
    ])
    if (!found) return false
    if (known) return true
    const number = sheetWithRoom(found)
    const [sheet, cameras] = await Promise.all([
      tx.find(doc.sheet(gallery, number)),
      tx.find(doc.cameras(gallery)),
    ])
    const { time, learnt } = timed(cameras ?? noCameras, capture, came)
    if (learnt) tx.write(doc.cameras(gallery), learnt)
    const shown: SheetFinal = {
      name: final.name,
      print: final.print,
      web: final.web,
      before: false,
    }
    tx.write(doc.photo(gallery, arrival), {
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
      photos: { ...sheet?.photos, [arrival]: { name, ...shape, ...time, final: shown } },
    })
    tx.write(doc.final(gallery, arrival), { ...final, before: false })
    tx.write(doc.gallery(gallery), withFinal(withCount(found, number, 1)))
    return true
  })
