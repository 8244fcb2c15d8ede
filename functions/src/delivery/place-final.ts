import { createHash } from 'node:crypto'
import { versionKey } from '@portal/model/final'
import type { PhotoId } from '@portal/model/ids'
import { doc, file } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'
import { clearPhoto } from '../media/clear-photo.ts'
import { deriveProof } from '../media/derive.ts'
import { paintAnew } from '../media/paint-anew.ts'
import { saveProofs } from '../media/proof-files.ts'
import { addFinal, type NewPhoto } from './add-final.ts'
import { deleteFinal, finalOf, keepBefore, type OpenedFinal, saveFinal } from './final-files.ts'
import { recordFinal } from './record-final.ts'

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
 * `gone` when the photo is; `beside` when it has a final of another name, which stays.
 */
export async function placeFinal(
  photo: string,
  opened: OpenedFinal,
  files: Files,
): Promise<'placed' | 'gone' | 'beside'> {
  const { studio, upload } = opened
  const { gallery, generation } = upload
  const { width, height, hash } = opened.derived
  await keepBefore(gallery, photo, studio, files)
  await saveFinal(photo, opened, files)
  const outcome = await recordFinal(upload, photo, finalOf(opened), { width, height, hash })
  if (typeof outcome === 'string') {
    await deleteFinal(gallery, photo, generation, files)
    if (outcome === 'gone') await clearPhoto(gallery, photo, files)
    return outcome === 'older' ? 'placed' : outcome
  }
  await showNewest(photo, opened, files)
  await followWatermark(gallery, photo, studio, files)
  const { former } = outcome
  if (former && former.generation !== generation)
    await deleteFinal(gallery, photo, former.generation, files)
  return 'placed'
}

/** A final becomes a photo of its own, or another version of one. */
export async function addAsPhoto(
  photo: NewPhoto,
  opened: OpenedFinal,
  now: Date,
  files: Files,
): Promise<'added' | 'there' | 'gone'> {
  const { upload, derived, studio } = opened
  const { gallery, generation } = upload
  await saveFinal(photo.id, opened, files)
  await saveProofs(gallery, photo.id, derived.proofs, file.proof, files)
  const { width, height, hash, capture } = derived
  const facts = { width, height, hash, capture, came: now }
  const revision = studio.watermark.revision
  const outcome = await addFinal(upload, photo, finalOf(opened), facts, revision)
  if (outcome !== 'gone') await followWatermark(gallery, photo.id, studio, files)
  else {
    await deleteFinal(gallery, photo.id, generation, files)
    await clearPhoto(gallery, photo.id, files)
  }
  return outcome
}

/** The id of a version follows from its photo and its name: exported anew it is the same one. */
const versionIdOf = (photo: PhotoId, name: string): PhotoId =>
  createHash('sha256')
    .update(JSON.stringify([photo, versionKey(name)]))
    .digest('base64url')
    .slice(0, 27)

/**
 * A final that is called like a photo takes the place of its proof, or of the final of the same
 * name; beside a final of another name it is another version, and neither is lost. Answers the photo
 * it is shown as; null when there is none any more. Safe twice and in parallel.
 */
export async function placeByName(
  photo: PhotoId,
  opened: OpenedFinal,
  now: Date,
  files: Files,
): Promise<NewPhoto | null> {
  const { gallery, name } = opened.upload
  const version: NewPhoto = { id: versionIdOf(photo, name), versionOf: photo }
  if (!(await read(doc.photo(gallery, version.id)))) {
    const outcome = await placeFinal(photo, opened, files)
    if (outcome !== 'beside') return outcome === 'placed' ? { id: photo, versionOf: null } : null
    const added = await addAsPhoto(version, opened, now, files)
    if (added !== 'there') return added === 'added' ? version : null
  }
  return (await placeFinal(version.id, opened, files)) === 'placed' ? version : null
}
