import { collection, doc } from '@portal/model/paths'
import type { Rendering } from '@portal/model/watermark'
import { list, read, transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import { tasks } from '../tasks.ts'

/**
 * Gives the next part of a rendering its task. One part has one name, so two that go on from the
 * same place are one; `again` names another try, for one that has been lost.
 */
export const enqueueRendering = (
  { revision, galleries, done, failed }: Rendering,
  again = '',
): Promise<void> =>
  enqueue(
    tasks.renderProofs,
    { revision },
    `render-${revision}-${galleries.length}-${done + failed}${again}`,
  )

/**
 * Begins to make all proofs anew, the newest galleries first. To be called once the watermark's
 * revision is stored: whatever photo was finished with an older one is listed by then, and those
 * that come later take the new one. Twice is once.
 */
export async function planRendering(revision: number, now = new Date()): Promise<void> {
  const found = await list(collection.galleries(), (all) => all.where('ready', '>', 0))
  const galleries = found.toSorted(
    (one, other) => other.value.createdAt.getTime() - one.value.createdAt.getTime(),
  )
  const photos = galleries.reduce((sum, { value }) => sum + value.ready, 0)
  const rendering = await transaction(async (tx) => {
    const [studio, known] = await Promise.all([tx.read(doc.studio()), tx.find(doc.rendering())])
    if (studio.watermark.revision !== revision || (known?.revision ?? 0) >= revision) return null
    const begun: Rendering = {
      revision,
      galleries: galleries.map(({ id }) => id),
      photos,
      done: 0,
      failed: 0,
      startedAt: now,
      updatedAt: now,
      endedAt: photos === 0 ? now : null,
    }
    tx.write(doc.rendering(), begun)
    return begun
  })
  if (rendering && !rendering.endedAt) await enqueueRendering(rendering)
}

/** A rendering that has not moved for this long (ms) has lost its task or its worker. */
const patienceMs = 120_000

/** Goes on with what a crash has left: a change nobody planned, or a rendering that stands still. */
export async function sweepRendering(now: Date): Promise<void> {
  const [studio, rendering] = await Promise.all([read(doc.studio()), read(doc.rendering())])
  if (!studio) return
  const { revision } = studio.watermark
  // What a studio begins with has never been changed.
  if (revision > (rendering?.revision ?? 1)) return planRendering(revision, now)
  if (!rendering || rendering.endedAt) return
  if (now.getTime() - rendering.updatedAt.getTime() < patienceMs) return
  await enqueueRendering(rendering, `-${Math.floor(now.getTime() / patienceMs)}`)
}
