import { withNews } from '@portal/model/delivery'
import {
  type Final,
  type FinalArrival,
  isNewer,
  isSameVersion,
  type SheetFinal,
} from '@portal/model/final'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'
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

/** A gallery with one final more, of which people hear once Les has looked. */
export const withFinal = (gallery: Gallery): Gallery => ({
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
