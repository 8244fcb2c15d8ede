import { crc32 } from 'node:zlib'
import { type FinalSize, finalSizes } from '@portal/model/delivery'
import type { Final } from '@portal/model/final'
import { doc, file } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { pictureTypeOf } from '@portal/model/upload'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'
import { logger } from '#platform/log'
import { UnfitPicture } from '#platform/picture'
import { type DerivedFinal, deriveFinal, deriveProof } from '../media/derive.ts'
import { saveProofs } from '../media/proof-files.ts'
import type { FinalUpload } from './record-final.ts'

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

/** What is kept of a final. Throws `UnfitPicture` for what is no picture. */
export function finalOf({ upload, bytes, derived }: OpenedFinal): Omit<Final, 'before'> {
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

/** Stores what Les made and the smaller sizes, under the version's own name. */
export async function saveFinal(photo: string, opened: OpenedFinal, files: Files): Promise<void> {
  const { upload, bytes, derived } = opened
  const at = (size: FinalSize) => file.final(upload.gallery, photo, upload.generation, size)
  await files.save(at('print'), bytes, finalOf(opened).type)
  await files.save(at('web'), derived.web, 'image/jpeg')
  await files.save(at('tile'), derived.tile, 'image/webp')
}

/** Takes the files of one version away; twice is once. */
export async function deleteFinal(
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
export async function keepBefore(
  gallery: string,
  photo: string,
  studio: Studio,
  files: Files,
): Promise<void> {
  // What never had a proof of its own has nothing to be compared with.
  if ((await read(doc.final(gallery, photo)))?.before === false) return
  if (await files.find(file.before(gallery, photo, 480))) return
  const original = await files.load(file.original(gallery, photo))
  if (!original) return logger.warn('a final has no original', { gallery, photo })
  const { proofs } = await deriveProof(original, studio, files)
  await saveProofs(gallery, photo, proofs, file.before, files)
  return undefined
}
