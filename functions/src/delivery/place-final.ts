import { crc32 } from 'node:zlib'
import { type FinalSize, finalSizes } from '@portal/model/delivery'
import type { Final } from '@portal/model/final'
import { doc, file } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { pictureTypeOf } from '@portal/model/upload'
import { logger } from '#platform/log'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { clearPhoto } from '../media/clear-photo.ts'
import { type DerivedFinal, deriveFinal, deriveProof } from '../media/derive.ts'
import { paintAnew } from '../media/paint-anew.ts'
import { saveProofs } from '../media/proof-files.ts'
import { addFinal, type FinalUpload, recordFinal } from './record-final.ts'

/** A final as it arrived, with all that is made of it. */
export interface OpenedFinal {
  upload: FinalUpload
  /** As Les made it. */
  bytes: Buffer
  derived: DerivedFinal
  /** The studio whose watermark its proofs carry. */
  studio: Studio
}

/** Opens a final. Throws `UnfitPicture`. */
export const openFinal = async (
  upload: FinalUpload,
  bytes: Buffer,
  studio: Studio,
  files: Files,
): Promise<OpenedFinal> => ({
  upload,
  bytes,
  derived: await deriveFinal(bytes, studio, files),
  studio,
})

function finalOf({ upload, bytes, derived }: OpenedFinal): Omit<Final, 'before'> {
  const type = pictureTypeOf(bytes)
  if (type === null) throw new UnfitPicture('not-a-picture')
  return {
    name: upload.name,
    type,
    generation: upload.generation,
    at: upload.at,
    print: bytes.length,
    web: derived.web.length,
    printSum: crc32(bytes),
    webSum: crc32(derived.web),
    updatedAt: new Date(),
  }
}

async function saveFinal(photo: string, opened: OpenedFinal, files: Files): Promise<void> {
  const { upload, bytes, derived } = opened
  const at = (size: FinalSize) => file.final(upload.gallery, photo, upload.generation, size)
  await files.save(at('print'), bytes, finalOf(opened).type)
  await files.save(at('web'), derived.web, 'image/jpeg')
  await files.save(at('tile'), derived.tile, 'image/webp')
}

async function deleteFinal(
  gallery: string,
  photo: string,
  generation: string,
  files: Files,
): Promise<void> {
  for (const size of finalSizes) {
    const stored = await files.find(file.final(gallery, photo, generation, size))
    if (stored) await files.delete(stored.path, stored.generation)
  }
}

/**
 * Keeps what the final takes the place of. It is made from the original and not copied from the
 * proof, which may show a final already when two arrive together.
 */
async function keepBefore(
  gallery: string,
  photo: string,
  studio: Studio,
  files: Files,
): Promise<void> {
  if (await files.find(file.before(gallery, photo, 480))) return
  const original = await files.load(file.original(gallery, photo))
  if (!original) return logger.warn('a final has no original', { gallery, photo })
  const { proofs } = await deriveProof(original, studio, files)
  await saveProofs(gallery, photo, proofs, file.before, files)
  return undefined
}

/** Shows the final that is the newest when everything is written, whoever else writes meanwhile. */
async function showNewest(photo: string, mine: OpenedFinal, files: Files) {
  const { gallery, generation } = mine.upload
  for (;;) {
    const current = await read(doc.final(gallery, photo))
    if (!current) return
    const other =
      current.generation === generation
        ? null
        : await files.load(file.final(gallery, photo, current.generation, 'print'))
    const { proofs } = other ? await deriveProof(other, mine.studio, files) : mine.derived
    await saveProofs(gallery, photo, proofs, file.proof, files)
    const after = await read(doc.final(gallery, photo))
    if (after?.generation === current.generation) return
  }
}

/**
 * What was painted with a watermark that holds no more is painted anew: the making anew of all
 * proofs may have been past this photo before it had its final.
 */
async function followWatermark(gallery: string, photo: string, painted: Studio, files: Files) {
  for (let last = painted; ;) {
    const now = await read(doc.studio())
    if (!now || now.watermark.revision === last.watermark.revision) return
    const done = await paintAnew([gallery, photo], now, files, (proofs) =>
      saveProofs(gallery, photo, proofs, file.proof, files),
    )
    if (!done) return
    last = now
  }
}

/**
 * A final takes the place of its photo's proof. Each version of a final has files of its own until
 * the record names it, so whoever downloads meanwhile gets one or the other and never a mixture.
 * False when the photo is gone.
 */
export async function placeFinal(
  photo: string,
  opened: OpenedFinal,
  files: Files,
): Promise<boolean> {
  const { studio } = opened
  const { gallery, generation } = opened.upload
  const { width, height, hash } = opened.derived
  await keepBefore(gallery, photo, studio, files)
  await saveFinal(photo, opened, files)
  const outcome = await recordFinal(gallery, photo, finalOf(opened), { width, height, hash })
  if (typeof outcome === 'string') {
    await deleteFinal(gallery, photo, generation, files)
    if (outcome === 'gone') await clearPhoto(gallery, photo, files)
    return outcome === 'older'
  }
  await showNewest(photo, opened, files)
  await followWatermark(gallery, photo, studio, files)
  const { former } = outcome
  if (former && former.generation !== generation)
    await deleteFinal(gallery, photo, former.generation, files)
  return true
}

/** A final becomes a photo of its own; false when the gallery is gone. */
export async function addAsPhoto(opened: OpenedFinal, now: Date, files: Files): Promise<boolean> {
  const { upload, derived, studio } = opened
  const photo = upload.arrival
  await saveFinal(photo, opened, files)
  await saveProofs(upload.gallery, photo, derived.proofs, file.proof, files)
  const { width, height, hash, capture } = derived
  const facts = { width, height, hash, capture, came: now }
  const added = await addFinal(upload, finalOf(opened), facts, studio.watermark.revision)
  if (added) await followWatermark(upload.gallery, photo, studio, files)
  return added
}
