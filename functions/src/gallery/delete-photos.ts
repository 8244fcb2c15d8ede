import { deletePhotos as call } from '@portal/model/arrangement'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { collection, doc, group, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { files as bucketFiles, type Files } from '#platform/files'
import { listGroup, readReadable, transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endGiven } from '../delivery/vendor-sets.ts'
import { eachAlone } from '../each-alone.ts'
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

/** Those photos are hidden no more and count as deleted from now on, whatever else is aside. */
function markDeleted(tx: Transaction, id: GalleryId, photos: ReadonlySet<PhotoId>, now: Date) {
  const marks = [...photos].map((photo) => [photo, { at: now, cleared: false }] as const)
  tx.putIn(doc.aside(id), { deleted: Object.fromEntries(marks), toClear: now })
  for (const photo of photos) tx.takeOut(doc.aside(id), { maps: { hidden: photo } })
}

/** What is told of deleted photos, which what is hidden cannot keep from being read. */
const marksOf = (id: GalleryId) => only(doc.aside(id), 'deleted', 'toClear')

/**
 * Takes away the files of everything deleted whose files may still be there, and of `also`, which
 * was deleted whether the marks can be read or not. Forgets what no upload can bring back any more.
 */
export async function clearDeleted(
  id: GalleryId,
  files: Files,
  also: readonly PhotoId[] = [],
): Promise<void> {
  const marked = Object.entries((await readReadable(marksOf(id)))?.deleted ?? {})
  const due = [
    ...new Set([...also, ...marked.flatMap(([photo, { cleared }]) => (cleared ? [] : [photo]))]),
  ]
  if (due.length === 0) return
  for (let from = 0; from < due.length; from += clearedTogether)
    await Promise.all(
      due.slice(from, from + clearedTogether).map((photo) => clearPhoto(id, photo, files)),
    )
  await transaction(async (tx) => {
    const now = await tx.findReadable(marksOf(id))
    if (!now) return
    const marks = Object.entries(now.deleted)
      .filter(([, { at, cleared }]) => !cleared || Date.now() - at.getTime() < memoryMs)
      .map(
        ([photo, mark]) =>
          [photo, due.includes(photo) ? { ...mark, cleared: true } : mark] as const,
      )
    const isThrough = marks.every(([, { cleared }]) => cleared)
    tx.update(marksOf(id), {
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
  const marks = only(group.asides(), 'toClear')
  const left = await listGroup(marks, (all) => all.where('toClear', '<', before))
  await eachAlone(
    left.map(({ parent }) => parent),
    (gallery) => clearDeleted(gallery, files),
  )
}

/** Deletes with the files of a given bucket. */
export const deletePhotosFrom = (files: Files) =>
  defineCall(call, async ({ gallery: id, photos }, actor) => {
    const admin = signedIn(actor)
    const deleted = await transaction(async (tx) => {
      const [open, hidden, hearts, known] = await Promise.all([
        OpenSheets.readToTake(tx, id),
        tx.findReadable(only(doc.aside(id), 'hidden')),
        readHearts(tx, id),
        Promise.all(
          photos.map(async (photo) => ({
            photo,
            isThere: await tx.isThere(doc.photo(id, photo)),
            state: (await tx.findReadable(only(doc.photo(id, photo), 'state')))?.state,
          })),
        ),
      ])
      const going = new Set(known.flatMap(({ photo, isThere }) => (isThere ? [photo] : [])))
      if (going.size === 0) return []
      takeHearts(tx, id, hearts, going)
      await deleteComments(tx, id, [...going])
      let finals = 0
      for (const photo of going) {
        const entry = open.take(photo)?.entry ?? hidden?.hidden[photo]
        open.takeUnread(photo)
        if (entry?.final) finals += 1
        tx.delete(doc.photo(id, photo))
      }
      if (finals > 0) await endGiven(tx, id, going)
      const failed = known.filter(({ state }) => state === 'failed').length
      open.gallery = {
        ...open.gallery,
        failed: open.gallery.failed - failed,
        finals: open.gallery.finals - finals,
      }
      open.save()
      markDeleted(tx, id, going, new Date())
      record(tx, 'gallery.photos-deleted', {
        actor: admin,
        person: open.gallery.client,
        details: { gallery: id, photos: going.size },
      })
      return [...going]
    })
    await clearDeleted(id, files, deleted)
    return { deleted: deleted.length }
  })

/** Les deletes photos for good. */
export const deletePhotos = deletePhotosFrom(bucketFiles)
