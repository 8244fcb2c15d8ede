import { gateOfGallery } from '@portal/model/delivery'
import { collection, doc, file } from '@portal/model/paths'
import type { Zip } from '@portal/model/zip'
import { files as bucketFiles, type Files } from '#platform/files'
import { list, read, transaction } from '#platform/firestore'
import { enqueueParts } from './prepare-zip.ts'

/** A ZIP that is being built and has not been heard of for so long (ms) has lost its worker. */
const patienceMs = 900_000
/** One that could not be built in a day will not be. */
const giveUpMs = 86_400_000

async function isOpen(id: string): Promise<boolean> {
  const [gallery, invoice] = await Promise.all([read(doc.gallery(id)), read(doc.invoice(id))])
  return gallery !== null && gallery.published && gateOfGallery(gallery, invoice).open
}

async function deleteZip(id: string, zip: Zip, files: Files): Promise<void> {
  for (const part of zip.parts.keys()) {
    const stored = await files.find(file.zipPart(zip.gallery, id, part))
    if (stored) await files.delete(stored.path, stored.generation)
  }
  await transaction(async (tx) => {
    for (const part of zip.parts.keys()) tx.delete(doc.zipPlan(id, part))
    tx.delete(doc.zip(id))
  })
}

/** Takes away ZIPs that are over, archived or whose gate has closed, and goes on with those left lying. */
export async function sweepZips(now: Date, files: Files = bucketFiles): Promise<void> {
  const zips = await list(collection.zips())
  const open = new Map<string, boolean>()
  for (const { id, value: zip } of zips) {
    if (!open.has(zip.gallery)) open.set(zip.gallery, await isOpen(zip.gallery))
    // What Les has made for himself stays as long as any.
    const isShut = !open.get(zip.gallery) && zip.by === zip.client
    const silent = now.getTime() - zip.updatedAt.getTime()
    if (zip.expiresAt <= now || isShut || (zip.state !== 'ready' && silent > giveUpMs))
      await deleteZip(id, zip, files)
    else if (zip.state === 'building' && silent > patienceMs)
      await enqueueParts(id, zip, `again-${Math.floor(now.getTime() / patienceMs)}`)
  }
}
