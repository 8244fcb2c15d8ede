import type { Photo } from '@portal/model/gallery'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { photosPerRendering, type Rendering } from '@portal/model/watermark'
import { logger } from '#platform/log'
import { files as bucketFiles, type Files } from '#platform/files'
import { list, read, type Row, transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { clearPhoto } from './clear-photo.ts'
import { paintAnew } from './paint-anew.ts'
import { enqueueRendering } from './plan-rendering.ts'
import { proofVersions, replaceProofs } from './proof-files.ts'

/** Photos in work at once, as many as the pipeline has of uploads. */
const inFlight = 3

/** `lost`: it keeps the proofs it has. `later`: it is not at rest, the next part looks again. */
type Outcome = 'made' | 'lost' | 'later'

/** From the final, else the original, to proofs with the present watermark. Whatever fails in passing is thrown. */
async function renderPhoto(
  gallery: string,
  { id, value }: Row<Photo>,
  revision: number,
  files: Files,
): Promise<Outcome> {
  const versions = await proofVersions(gallery, id, files)
  const [photo, studio] = await Promise.all([read(doc.photo(gallery, id)), read(doc.studio())])
  const isAtRest = photo?.state === 'ready' && photo.generation === value.generation
  if (!isAtRest || studio?.watermark.revision !== revision) return 'later'
  try {
    const painted = await paintAnew([gallery, id], studio, files, (proofs) =>
      replaceProofs(gallery, id, versions, proofs, files),
    )
    if (!painted) throw new UnfitPicture('failed')
    // Deleted while it was worked on: what was just stored must not stay behind.
    if (!(await read(doc.photo(gallery, id)))) await clearPhoto(gallery, id, files)
    return painted.put ? 'made' : 'later'
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    logger.warn('a proof keeps its former watermark', { gallery, id, reason: error.reason })
    return 'lost'
  }
}

async function renderAll(
  gallery: string,
  photos: readonly Row<Photo>[],
  { watermark }: Studio,
  files: Files,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  const queue = [...photos]
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let next = queue.shift(); next; next = queue.shift())
        outcomes.set(next.id, await renderPhoto(gallery, next, watermark.revision, files))
    }),
  )
  return outcomes
}

/** The first gallery that still has photos to make, with some of them, and those that have none. */
async function nextPart({ galleries, revision }: Rendering) {
  const through: string[] = []
  for (const gallery of galleries) {
    const photos = await list(collection.photos(gallery), (all) =>
      all.where('watermark', '<', revision).limit(photosPerRendering),
    )
    if (photos.length > 0) return { through, gallery, photos }
    through.push(gallery)
  }
  return { through, gallery: null, photos: [] }
}

/**
 * Notes what is made: each photo's revision and the count of them change together, so a part that
 * is done twice is counted once. Null when a newer watermark has come.
 */
const note = (
  revision: number,
  { through, gallery, photos }: Awaited<ReturnType<typeof nextPart>>,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<Rendering | null> =>
  transaction(async (tx) => {
    const [rendering, ...current] = await Promise.all([
      tx.find(doc.rendering()),
      ...photos.map(({ id }) => tx.find(doc.photo(gallery ?? '', id))),
    ])
    if (rendering?.revision !== revision) return null
    const settled = photos.flatMap(({ id, value }, index) => {
      const now = current[index]
      const outcome = outcomes.get(id)
      const isDue = now?.generation === value.generation && (now.watermark ?? revision) < revision
      return now && isDue && outcome && outcome !== 'later' ? [{ id, now, outcome }] : []
    })
    for (const { id, now } of settled)
      tx.write(doc.photo(gallery ?? '', id), { ...now, watermark: revision })
    const lost = settled.filter(({ outcome }) => outcome === 'lost').length
    const galleries = rendering.galleries.filter((id) => !through.includes(id))
    const after: Rendering = {
      ...rendering,
      galleries,
      done: rendering.done + settled.length - lost,
      failed: rendering.failed + lost,
      updatedAt: new Date(),
      endedAt: galleries.length === 0 ? (rendering.endedAt ?? new Date()) : null,
    }
    tx.write(doc.rendering(), after)
    return after
  })

/**
 * Makes one part of all proofs anew, and asks for the next one. One part after the other, so that
 * uploads are never held up and the newest gallery is through first. Safe twice, in parallel, late
 * and after a crash anywhere; a part of an older revision does nothing.
 */
export async function renderProofs(
  { revision }: { revision: number },
  files: Files = bucketFiles,
): Promise<void> {
  const [studio, rendering] = await Promise.all([read(doc.studio()), read(doc.rendering())])
  if (!studio || studio.watermark.revision !== revision) return
  if (rendering?.revision !== revision || rendering.endedAt) return
  const part = await nextPart(rendering)
  const outcomes = part.gallery
    ? await renderAll(part.gallery, part.photos, studio, files)
    : new Map<string, Outcome>()
  const after = await note(revision, part, outcomes)
  if (after && !after.endedAt) await enqueueRendering(after)
}
