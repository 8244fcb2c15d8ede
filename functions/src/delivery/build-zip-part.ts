import { crc32 } from 'node:zlib'
import { doc, file } from '@portal/model/paths'
import { type GalleryId, type PersonId, studioDesk, type ZipId } from '@portal/model/ids'
import { mayDownload, roleIn } from '@portal/model/access'
import { type Zip, zipDays, type ZipFile } from '@portal/model/zip'
import { logger } from '#platform/log'
import { files as bucketFiles, type Files } from '#platform/files'
import { read, transaction, type Transaction } from '#platform/firestore'
import { storedZip, type ZipSource } from '#platform/zip'
import { announce } from '../outbox/announce.ts'

/** ms between two words about how far a part is. */
const tellMs = 1_500

/** A ZIP of a gallery. */
interface Which {
  gallery: GalleryId
  zip: ZipId
}

/** A photograph was replaced or taken away since the ZIP was planned. */
class OutOfDate extends Error {}

/** Changes the ZIP while it is being built; the answer is false when it is not any more. */
const change = (
  { gallery, zip: id }: Which,
  to: (zip: Zip, tx: Transaction) => Promise<Zip> | Zip,
): Promise<boolean> =>
  transaction(async (tx) => {
    const zip = await tx.find(doc.zip(gallery, id))
    if (zip?.state !== 'building') return false
    tx.write(doc.zip(gallery, id), { ...(await to(zip, tx)), updatedAt: new Date() })
    return true
  })

/** The photographs of a part one after the other; the next is fetched while one is written. */
async function* sources(
  { gallery, size, plannedAt }: Zip,
  planned: readonly ZipFile[],
  files: Files,
): AsyncGenerator<ZipSource> {
  const fetch = async ({ photo, generation, bytes, sum }: ZipFile): Promise<Buffer> => {
    const loaded = await files.load(file.final(gallery, photo, generation, size))
    if (loaded?.length !== bytes || crc32(loaded) !== sum) throw new OutOfDate(photo)
    return loaded
  }
  // The same bytes, whoever builds it and how often.
  const date = plannedAt
  let next = planned[0] && fetch(planned[0])
  for (const [index, { name }] of planned.entries()) {
    const bytes = await next
    const following = planned[index + 1]
    next = following && fetch(following)
    // It is awaited above, unless the ZIP breaks off before.
    next?.catch(() => undefined)
    if (bytes) yield { name, bytes, date }
  }
}

/** Says how far a part is, now and then. */
async function* telling(
  which: Which,
  part: number,
  given: AsyncGenerator<ZipSource>,
): AsyncGenerator<ZipSource> {
  let done = 0
  let told = Date.now()
  for await (const source of given) {
    yield source
    done += source.bytes.length
    if (Date.now() - told < tellMs) continue
    told = Date.now()
    await change(which, (zip) => withPart(zip, part, { done }))
  }
}

const withPart = (zip: Zip, part: number, to: Partial<Zip['parts'][number]>): Zip => ({
  ...zip,
  parts: zip.parts.map((one, index) => (index === part ? { ...one, ...to } : one)),
})

/** The part is whole; with the last one the ZIP is ready, and all who asked for it are told. */
const finish = (which: Which, part: number, whole: number): Promise<boolean> =>
  change(which, async (zip, tx) => {
    const done = zip.parts[part]?.bytes ?? 0
    const after = withPart(zip, part, { done, whole })
    if (after.parts.some((one) => one.whole === null)) return after
    const gallery = await tx.read(doc.gallery(zip.gallery))
    // Who cannot open it any more need not hear of it.
    const mayTake = (asker: PersonId) =>
      zip.set === undefined ? mayDownload(roleIn(gallery, asker)) : zip.vendors.includes(asker)
    const isTold = (asker: PersonId) =>
      asker === studioDesk || (gallery.published && mayTake(asker))
    for (const asker of zip.askers.filter(isTold))
      announce(tx, {
        id: `zip-ready-${which.zip}-${zip.plannedAt.getTime()}-${asker}`,
        kind: zip.set === undefined ? 'zip-ready' : 'released-zip-ready',
        to: asker,
        email: null,
        data: { count: zip.files, package: gallery.title, days: zipDays },
        about: { gallery: zip.gallery },
      })
    return { ...after, state: 'ready' }
  })

/**
 * Builds one part of a ZIP from bucket to bucket. It is offered when it is whole and known to be;
 * a worker that dies leaves nothing, and the next one begins the part anew.
 */
export async function buildZipPart(
  { gallery, zip: id, part }: Which & { part: number },
  files: Files = bucketFiles,
): Promise<void> {
  const which = { gallery, zip: id }
  const [zip, plan] = await Promise.all([
    read(doc.zip(gallery, id)),
    read(doc.zipPlan(gallery, id, part)),
  ])
  if (zip?.state !== 'building' || zip.parts[part]?.whole !== null || !plan) return
  const path = file.zipPart(gallery, id, part)
  try {
    await files.write(
      path,
      storedZip(telling(which, part, sources(zip, plan.files, files))),
      'application/zip',
    )
  } catch (error) {
    if (!(error instanceof OutOfDate)) throw error
    logger.warn('a ZIP is out of date', { zip: id, photo: error.message })
    await change(which, (now) => ({ ...now, state: 'failed' }))
    return
  }
  const stored = await files.find(path)
  if (!stored) throw new Error(`the part ${path} was not stored`)
  // The gate has closed meanwhile, and the sweep has taken the ZIP away.
  if (!(await finish(which, part, stored.bytes))) {
    const now = await read(doc.zip(gallery, id))
    if (!now || now.state === 'failed') await files.delete(path, stored.generation)
  }
}
