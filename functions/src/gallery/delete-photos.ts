import { deletePhotos as contract } from '@portal/model/arrangement'
import { type Aside, nothingAside } from '@portal/model/aside'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { collection, doc, group } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { files as bucketFiles, type Files } from '#platform/files'
import { listGroup, read, transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { failZips } from '../delivery/fail-zips.ts'
import { clearPhoto } from '../media/clear-photo.ts'
import { readHearts, takeHearts } from './hearts-on.ts'
import { OpenSheets } from './open-sheets.ts'

/** Longer than any upload is tried, so that no late event can bring a photo back (ms). */
const memoryMs = 7 * 24 * 3_600_000
/** How many values an `in` query takes. */
const valuesPerQuery = 30
/** How many photos' files are taken away at a time. */
const clearedTogether = 10

/** Comments that go with their photos. */
async function deleteComments(
  tx: Transaction,
  id: GalleryId,
  photos: readonly PhotoId[],
): Promise<void> {
  for (let from = 0; from < photos.length; from += valuesPerQuery) {
    const some = photos.slice(from, from + valuesPerQuery)
    const comments = await tx.ids(collection.comments(id), (all) => all.where('photo', 'in', some))
    for (const comment of comments) tx.delete(doc.comment(id, comment))
  }
}

/** What is aside, without those photos, which count as deleted from now on. */
function afterDeleting(aside: Aside, photos: ReadonlySet<PhotoId>, now: Date): Aside {
  const remembered = Object.entries(aside.deleted).filter(
    ([, { at, cleared }]) => !cleared || now.getTime() - at.getTime() < memoryMs,
  )
  return {
    hidden: Object.fromEntries(
      Object.entries(aside.hidden).filter(([photo]) => !photos.has(photo)),
    ),
    deleted: {
      ...Object.fromEntries(remembered),
      ...Object.fromEntries([...photos].map((photo) => [photo, { at: now, cleared: false }])),
    },
    toClear: now,
  }
}

/** Takes away the files of everything deleted whose files may still be there. */
export async function clearDeleted(id: GalleryId, files: Files): Promise<void> {
  const aside = await read(doc.aside(id))
  const due = Object.entries(aside?.deleted ?? {}).flatMap(([photo, { cleared }]) =>
    cleared ? [] : [photo],
  )
  if (due.length === 0) return
  for (let from = 0; from < due.length; from += clearedTogether)
    await Promise.all(
      due.slice(from, from + clearedTogether).map((photo) => clearPhoto(id, photo, files)),
    )
  await transaction(async (tx) => {
    const now = (await tx.find(doc.aside(id))) ?? nothingAside
    const marks = Object.entries(now.deleted).map(
      ([photo, mark]) => [photo, due.includes(photo) ? { ...mark, cleared: true } : mark] as const,
    )
    const isThrough = marks.every(([, { cleared }]) => cleared)
    tx.write(doc.aside(id), {
      hidden: now.hidden,
      deleted: Object.fromEntries(marks),
      toClear: isThrough ? null : now.toClear,
    })
  })
}

/** A deletion that has not taken its files away for so long (ms) has lost its worker. */
const patienceMs = 600_000

/** Takes away files that a deletion has left when it broke off. */
export async function sweepDeleted(now: Date, files: Files = bucketFiles): Promise<void> {
  const before = new Date(now.getTime() - patienceMs)
  const left = await listGroup(group.asides(), (all) => all.where('toClear', '<', before))
  for (const { parent } of left) await clearDeleted(parent, files)
}

/** Deletes with the files of a given bucket. */
export const deletePhotosFrom = (files: Files) =>
  defineCall(contract, async ({ gallery: id, photos }, actor) => {
    const admin = signedIn(actor)
    const deleted = await transaction(async (tx) => {
      const [open, aside, hearts, known] = await Promise.all([
        OpenSheets.read(tx, id),
        tx.find(doc.aside(id)),
        readHearts(tx, id),
        Promise.all(
          photos.map(async (photo) => ({ photo, value: await tx.find(doc.photo(id, photo)) })),
        ),
      ])
      const going = new Set(known.flatMap(({ photo, value }) => (value ? [photo] : [])))
      if (going.size === 0) return 0
      takeHearts(tx, id, hearts, going)
      await deleteComments(tx, id, [...going])
      let finals = 0
      for (const photo of going) {
        const entry = open.take(photo)?.entry ?? aside?.hidden[photo]
        if (entry?.final) finals += 1
        tx.delete(doc.photo(id, photo))
      }
      if (finals > 0) await failZips(tx, id)
      const failed = known.filter(({ value }) => value?.state === 'failed').length
      open.gallery = {
        ...open.gallery,
        failed: open.gallery.failed - failed,
        finals: open.gallery.finals - finals,
      }
      open.save()
      tx.write(doc.aside(id), afterDeleting(aside ?? nothingAside, going, new Date()))
      record(tx, 'gallery.photos-deleted', {
        actor: admin,
        person: open.gallery.client,
        details: { gallery: id, photos: going.size },
      })
      return going.size
    })
    await clearDeleted(id, files)
    return { deleted }
  })

/** Les deletes photos for good. */
export const deletePhotos = deletePhotosFrom(bucketFiles)
