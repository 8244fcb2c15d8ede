import { isAside } from '@portal/model/aside'
import { gateOfGallery } from '@portal/model/delivery'
import { Failure } from '@portal/model/failure'
import { downloadName, type Final } from '@portal/model/final'
import { collection, doc } from '@portal/model/paths'
import {
  planParts,
  prepareZip as contract,
  type Zip,
  zipDays,
  zipFiles,
  type ZipFile,
  type ZipWhat,
} from '@portal/model/zip'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { list, read, type Row, transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import { limitPerHour } from '../people/rate-limit.ts'
import { zipIdOf } from './zip-id.ts'

/** Each asks for the list of all finals. */
const zipsPerHour = 60
const dayMs = 86_400_000
const byName = new Intl.Collator('en', { numeric: true }).compare

async function requireOpen(id: string, actor: Actor) {
  const gallery = await read(doc.gallery(id))
  const isOwn = gallery?.client === signedIn(actor) && gallery.published
  // Members take photographs along one by one.
  if (!gallery || !(isOwn || actor.role === 'admin')) throw new Failure('not-found')
  if (actor.role !== 'admin' && !gateOfGallery(gallery, await read(doc.invoice(id))).open)
    throw new Failure('gate-closed')
  return gallery
}

async function chosenFinals(id: string, client: string, what: ZipWhat): Promise<Row<Final>[]> {
  const [all, aside, picks] = await Promise.all([
    list(collection.finals(id), (some) => some.limit(zipFiles)),
    read(doc.aside(id)),
    what === 'selection' ? read(doc.picks(id, client)) : null,
  ])
  const finals = all.filter((final) => !isAside(aside, final.id))
  if (what === 'all') return finals
  const wanted = new Set(what === 'selection' ? (picks?.photos ?? []) : what.photos)
  return finals.filter((final) => wanted.has(final.id))
}

/** Gives each part that is not whole its task; `again` lets it have another one. */
export const enqueueParts = async (id: string, zip: Zip, again: string): Promise<void> => {
  await Promise.all(
    zip.parts.flatMap((part, number) =>
      part.whole === null
        ? [
            enqueue(
              'buildZipPart',
              { gallery: zip.gallery, zip: id, part: number },
              `zip-${id}-${number}-${again}`,
            ),
          ]
        : [],
    ),
  )
}

/** Plans a ZIP and has it built; one that is there or on its way is not made twice. */
export const prepareZip = defineCall(contract, async ({ gallery: id, what, size }, actor) => {
  const by = signedIn(actor)
  const { client } = await requireOpen(id, actor)
  const now = new Date()
  await transaction((tx) => limitPerHour(tx, 'zip', by, zipsPerHour, now))
  const finals = await chosenFinals(id, client, what)
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
  const zip = zipIdOf(id, size, files)
  const plan = planParts(files)
  const sum = (part: readonly ZipFile[]) => part.reduce((all, { bytes }) => all + bytes, 0)
  const made = await transaction(async (tx) => {
    const [known, aside] = await Promise.all([tx.find(doc.zip(id, zip)), tx.find(doc.aside(id))])
    // Hidden since it was planned; what is hidden from now on finds this ZIP and ends it.
    if (files.some(({ photo }) => isAside(aside, photo))) throw new Failure('conflict')
    if (known && known.state !== 'failed' && now < known.expiresAt) return known
    const planned: Zip = {
      gallery: id,
      client,
      by,
      size,
      state: 'building',
      files: files.length,
      bytes: sum(files),
      parts: plan.map((part) => ({ files: part.length, bytes: sum(part), done: 0, whole: null })),
      updatedAt: now,
      expiresAt: new Date(now.getTime() + zipDays * dayMs),
    }
    tx.write(doc.zip(id, zip), planned)
    for (const [number, part] of plan.entries())
      tx.write(doc.zipPlan(id, zip, number), { files: part })
    return planned
  })
  // A lost task has another chance whenever somebody asks again.
  await enqueueParts(zip, made, String(made.updatedAt.getTime()))
  return { zip }
})
