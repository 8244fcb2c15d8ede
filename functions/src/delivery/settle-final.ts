import { doc, file } from '@portal/model/paths'
import { logger } from 'firebase-functions'
import { files as bucketFiles, type Files } from '#platform/files'
import { read } from '#platform/firestore'
import { addAsPhoto, openFinal, placeFinal } from './place-final.ts'
import { settleArrival } from './record-final.ts'
import { askToTell } from './tell-of-release.ts'

/** Takes away what was kept aside. */
async function forget(gallery: string, arrival: string, files: Files): Promise<void> {
  for (const path of [file.arrival(gallery, arrival), file.arrivalThumbnail(gallery, arrival)]) {
    const stored = await files.find(path)
    if (stored) await files.delete(stored.path, stored.generation)
  }
}

/** Does what Les decided about a final that was kept aside. Safe twice and after a crash anywhere. */
export async function settleFinal(
  gallery: string,
  id: string,
  files: Files = bucketFiles,
): Promise<void> {
  const arrival = await read(doc.finalArrival(gallery, id))
  if (arrival?.state === 'discarded') return forget(gallery, id, files)
  if (arrival?.state !== 'decided') return undefined
  const [studio, bytes] = await Promise.all([
    read(doc.studio()),
    files.load(file.arrival(gallery, id)),
  ])
  if (!studio) throw new Error('there is no studio to take the watermark from')
  const { name, bytes: size, generation, photo } = arrival
  const upload = { gallery, arrival: id, name, bytes: size, generation }
  if (!bytes) {
    logger.error('a final kept aside is gone', undefined, { gallery, arrival: id })
    return settleArrival(upload, { state: 'failed', reason: 'failed' })
  }
  const opened = await openFinal(upload, bytes, studio, files)
  const placed =
    photo === null
      ? await addAsPhoto(opened, new Date(), files)
      : await placeFinal(photo, opened, files)
  // Deleted since he decided: he is asked again.
  if (!placed) return settleArrival(upload, { state: 'unmatched', why: 'none' })
  await settleArrival(upload, { state: 'matched', photo: photo ?? id, added: photo === null })
  await forget(gallery, id, files)
  await askToTell(gallery)
  return undefined
}
