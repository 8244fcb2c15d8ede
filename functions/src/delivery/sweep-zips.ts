import { gateOfGallery } from '@portal/model/delivery'
import { studioDesk } from '@portal/model/ids'
import { doc, file, group } from '@portal/model/paths'
import type { Zip } from '@portal/model/zip'
import { files as bucketFiles, type Files } from '#platform/files'
import { listGroup, read, transaction } from '#platform/firestore'
import { alone } from '../each-alone.ts'
import { enqueueParts, zipPatienceMs } from './prepare-zip.ts'

/** One that could not be built in a day will not be. */
const giveUpMs = 86_400_000

async function isOpen(id: string): Promise<boolean> {
  const [gallery, invoice] = await Promise.all([read(doc.gallery(id)), read(doc.invoice(id))])
  return gallery !== null && gallery.published && gateOfGallery(gallery, invoice).open
}

async function deleteFiles(id: string, { gallery, parts }: Zip, files: Files): Promise<void> {
  for (const part of parts.keys()) {
    const stored = await files.find(file.zipPart(gallery, id, part))
    if (stored) await files.delete(stored.path, stored.generation)
  }
}

async function deleteZip(id: string, zip: Zip, files: Files): Promise<void> {
  const { gallery } = zip
  await deleteFiles(id, zip, files)
  await transaction(async (tx) => {
    for (const part of zip.parts.keys()) tx.delete(doc.zipPlan(gallery, id, part))
    tx.delete(doc.zip(gallery, id))
  })
}

/** What failed says so for a day, but what is in it goes at once: something of it may be deleted. */
async function emptyZip(id: string, zip: Zip, files: Files): Promise<void> {
  await deleteFiles(id, zip, files)
  await transaction(async (tx) => {
    const now = await tx.find(doc.zip(zip.gallery, id))
    if (now?.state !== 'failed') return
    const parts = now.parts.map((part) => ({ ...part, whole: null }))
    tx.write(doc.zip(zip.gallery, id), { ...now, parts })
  })
}

/**
 * Takes away ZIPs that are over, archived or whose gate has closed, and the files of those that have
 * failed; goes on with those left lying.
 */
export async function sweepZips(now: Date, files: Files = bucketFiles): Promise<void> {
  const open = new Map<string, boolean>()
  // What Les has made for himself stays as long as any.
  const isShut = async ({ gallery, askers }: Zip) => {
    if (askers.includes(studioDesk)) return false
    if (!open.has(gallery)) open.set(gallery, await isOpen(gallery))
    return !open.get(gallery)
  }
  const sweep = async (id: string, zip: Zip) => {
    const silent = now.getTime() - zip.updatedAt.getTime()
    const isOver = zip.expiresAt <= now || (zip.state !== 'ready' && silent > giveUpMs)
    if (isOver || (await isShut(zip))) await deleteZip(id, zip, files)
    else if (zip.state === 'failed' && zip.parts.some(({ whole }) => whole !== null))
      await emptyZip(id, zip, files)
    else if (zip.state === 'building' && silent > zipPatienceMs) await enqueueParts(id, zip, now)
  }
  for (const { id, value } of await listGroup(group.zips())) await alone(id, () => sweep(id, value))
}
