import type { ArrivalId, GalleryId } from '@portal/model/ids'
import { doc, file, group } from '@portal/model/paths'
import { logger } from '#platform/log'
import { files as bucketFiles, type Files } from '#platform/files'
import { listGroup, read } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { enqueue } from '#platform/tasks'
import { addAsPhoto, placeFinal } from './place-final.ts'
import { openFinal } from './final-files.ts'
import { settleArrival } from './record-final.ts'
import { askToTell } from './tell-of-release.ts'
import { tasks } from '../tasks.ts'

/** One that was decided so long (ms) ago has lost its worker; it is given another one now and then. */
const patienceMs = 120_000
const againMs = 600_000
/** One that has brought down every worker for so long (ms) is put aside. */
const giveUpMs = 6 * 3_600_000

/**
 * Gives a decision its worker. Each decision about a final is a task of its own, and so is each
 * `again`.
 */
export const enqueueSettling = (
  gallery: GalleryId,
  arrival: ArrivalId,
  decidedAt: Date,
  again = '',
): Promise<void> =>
  enqueue(
    tasks.settleFinal,
    { gallery, arrival },
    `settle-final-${gallery}-${arrival}-${decidedAt.getTime()}${again}`,
  )

/** Goes on with decisions whose worker was lost, and puts aside what no worker gets through. */
export async function sweepFinals(now: Date): Promise<void> {
  const decided = await listGroup(group.finalArrivals(), (all) =>
    all.where('state', '==', 'decided'),
  )
  for (const { parent: gallery, id, value } of decided) {
    const { name, bytes, generation, updatedAt: at } = value
    const silent = now.getTime() - at.getTime()
    if (silent > giveUpMs) {
      const upload = { gallery, arrival: id, name, bytes, generation, at, by: 'decision' as const }
      await settleArrival(upload, { state: 'failed', reason: 'failed' })
      await askToTell(gallery)
    } else if (silent > patienceMs)
      await enqueueSettling(gallery, id, at, `-${Math.floor(silent / againMs)}`)
  }
}

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
  const { name, bytes: size, generation, photo, updatedAt: at } = arrival
  const upload = {
    gallery,
    arrival: id,
    name,
    bytes: size,
    generation,
    at,
    by: 'decision' as const,
  }
  if (!bytes) {
    logger.error('a final kept aside is gone', undefined, { gallery, arrival: id })
    return settleArrival(upload, { state: 'failed', reason: 'failed' })
  }
  try {
    const opened = await openFinal(upload, bytes, studio, files)
    const outcome =
      photo === null
        ? await addAsPhoto({ id, versionOf: null }, opened, new Date(), files)
        : await placeFinal(photo, opened, files)
    // Deleted since he decided: he is asked again.
    if (outcome === 'gone') return settleArrival(upload, { state: 'unmatched', why: 'none' })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    return settleArrival(upload, { state: 'failed', reason: error.reason })
  }
  await settleArrival(upload, { state: 'matched', photo: photo ?? id, added: photo === null })
  await forget(gallery, id, files)
  await askToTell(gallery)
  return undefined
}
