import { byName, setOf } from '@portal/model/arrangement'
import { isAside } from '@portal/model/aside'
import { gateOfGallery } from '@portal/model/delivery'
import { galleryPhase } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { downloadName, type Final } from '@portal/model/final'
import { type Gallery, listed, withVersions } from '@portal/model/gallery'
import { type PersonId, type PhotoId, studioDesk, type VendorSetId } from '@portal/model/ids'
import { mayDownload, roleIn } from '@portal/model/access'
import { collection, doc } from '@portal/model/paths'
import {
  hasRoomForZip,
  isStandingZip,
  planParts,
  prepareZip as call,
  type Zip,
  zipDays,
  zipFiles,
  type ZipFile,
  type ZipWhat,
} from '@portal/model/zip'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { listWhole, read, type Row, transaction, type Transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { zipIdOf } from './zip-id.ts'
import { tasks } from '../tasks.ts'

/** Each asks for the list of all finals. */
const zipsPerHour = 20
/** A ZIP that is being built and has not been heard of for so long (ms) has lost its worker. */
export const zipPatienceMs = 900_000
const dayMs = 86_400_000

/** What is asked for of what is released to vendors, who ask for that alone; else null. */
const releasedOf = (what: ZipWhat): VendorSetId | null =>
  typeof what === 'object' && 'released' in what ? what.released : null

/** Fails with `not-found` unless somebody sees the set and all these photographs are in it still. */
async function requireReleased(
  tx: Transaction,
  released: VendorSetId,
  of: { gallery: string; person: PersonId; photos: readonly PhotoId[] },
): Promise<void> {
  const set = await tx.find(doc.vendorSet(released))
  const isTheirs = set?.gallery === of.gallery && set.viewers.includes(of.person)
  const there = new Set(set?.photos.map(({ id }) => id))
  if (!isTheirs || !of.photos.every((photo) => there.has(photo))) throw new Failure('not-found')
}

async function requireOpen(id: string, actor: Actor, what: ZipWhat) {
  const gallery = await read(doc.gallery(id))
  const by = signedIn(actor)
  const released = releasedOf(what)
  if (released !== null)
    await transaction((tx) =>
      requireReleased(tx, released, { gallery: id, person: by, photos: [] }),
    )
  const mayTake = gallery !== null && (released !== null || mayDownload(roleIn(gallery, by)))
  if (!gallery || !(mayTake || actor.role === 'admin')) throw new Failure('not-found')
  const phase = actor.role === 'admin' ? 'open' : galleryPhase(gallery)
  if (phase === 'archived') throw new Failure('gallery-archived')
  if (phase === 'preparing') throw new Failure('not-found')
  if (actor.role !== 'admin' && !gateOfGallery(gallery, await read(doc.invoice(id))).open)
    throw new Failure('gate-closed')
  return gallery
}

/** The photographs that are asked for; null: all of them. */
async function wanted(
  id: string,
  { client, sets }: Gallery,
  what: ZipWhat,
): Promise<readonly PhotoId[] | null> {
  if (what === 'all') return null
  if (what !== 'selection' && 'photos' in what) return what.photos
  if (what !== 'selection' && 'released' in what)
    return ((await read(doc.vendorSet(what.released)))?.photos ?? []).map((photo) => photo.id)
  const sheets = await listWhole(collection.sheets(id))
  const photos = sheets.flatMap(({ value }) => listed(value.photos))
  if (what === 'selection') {
    const picks = await read(doc.picks(id, client))
    return [...withVersions(new Set(picks?.photos), photos)]
  }
  return photos.filter((photo) => setOf(photo, sets) === what.set).map((photo) => photo.id)
}

async function chosenFinals(id: string, gallery: Gallery, what: ZipWhat): Promise<Row<Final>[]> {
  const [all, aside, photos] = await Promise.all([
    listWhole(collection.finals(id), (some) => some.limit(zipFiles)),
    read(doc.aside(id)),
    wanted(id, gallery, what),
  ])
  const finals = all.filter((final) => !isAside(aside, final.id))
  if (photos === null) return finals
  const asked = new Set(photos)
  return finals.filter((final) => asked.has(final.id))
}

/** Gives each part that is not whole its task; at another time `at` it is another one. */
export const enqueueParts = async (id: string, zip: Zip, at: Date): Promise<void> => {
  const again = Math.floor((at.getTime() - zip.plannedAt.getTime()) / zipPatienceMs)
  await Promise.all(
    zip.parts.flatMap((part, number) =>
      part.whole === null
        ? [
            enqueue(
              tasks.buildZipPart,
              { gallery: zip.gallery, zip: id, part: number },
              `zip-${id}-${number}-${zip.plannedAt.getTime()}-${again}`,
            ),
          ]
        : [],
    ),
  )
}

/** Plans a ZIP and has it built; one that is there or on its way is not made twice. */
export const prepareZip = defineCall(call, async ({ gallery: id, what, size }, actor) => {
  const by = signedIn(actor)
  const gallery = await requireOpen(id, actor, what)
  const released = releasedOf(what)
  const asker = actor.role === 'admin' ? studioDesk : by
  const now = new Date()
  const expiresAt = new Date(now.getTime() + zipDays * dayMs)
  await transaction((tx) => limitPerHour(tx, 'zip', ofPerson(by), zipsPerHour, now))
  const finals = await chosenFinals(id, gallery, what)
  if (finals.length === 0) throw new Failure('nothing-to-download')
  const files = finals
    .map(({ id: photo, value: final }): ZipFile => ({
      photo,
      generation: final.generation,
      name: downloadName(final, size),
      bytes: final[size],
      sum: size === 'web' ? final.webSum : final.printSum,
    }))
    .toSorted((a, b) => byName(a.name, b.name) || (a.photo < b.photo ? -1 : 1))
  const zip = zipIdOf(id, size, files, released)
  const plan = planParts(files)
  const sum = (part: readonly ZipFile[]) => part.reduce((all, { bytes }) => all + bytes, 0)
  const made = await transaction(async (tx) => {
    if (released !== null)
      await requireReleased(tx, released, {
        gallery: id,
        person: by,
        photos: files.map(({ photo }) => photo),
      })
    const [zips, aside] = await Promise.all([
      tx.list(collection.zips(id), (all) => all),
      tx.find(doc.aside(id)),
    ])
    // Hidden since it was planned; what is hidden from now on finds this ZIP and ends it.
    if (files.some(({ photo }) => isAside(aside, photo))) throw new Failure('conflict')
    const standing = zips.filter(({ value }) => isStandingZip(value, now))
    const known = standing.find((one) => one.id === zip)?.value
    if (known) {
      const askers = [...new Set([...known.askers, asker])]
      const vendors = [...new Set([...known.vendors, ...(released === null ? [] : [by])])]
      tx.write(doc.zip(id, zip), { ...known, askers, vendors, expiresAt })
      return known
    }
    const all = standing.map(({ value }) => value)
    if (!hasRoomForZip(all, sum(files))) throw new Failure('too-many-zips')
    const planned: Zip = {
      gallery: id,
      client: gallery.client,
      askers: [asker],
      size,
      ...(released !== null && { set: released }),
      vendors: released === null ? [] : [by],
      state: 'building',
      files: files.length,
      bytes: sum(files),
      parts: plan.map((part) => ({ files: part.length, bytes: sum(part), done: 0, whole: null })),
      plannedAt: now,
      updatedAt: now,
      expiresAt,
    }
    tx.write(doc.zip(id, zip), planned)
    for (const [number, part] of plan.entries())
      tx.write(doc.zipPlan(id, zip, number), { files: part })
    return planned
  })
  // What somebody is at work on is not begun once more, however often it is asked for.
  const silent = now.getTime() - made.updatedAt.getTime()
  if (made.plannedAt === now || silent > zipPatienceMs) await enqueueParts(zip, made, now)
  return { zip }
})
