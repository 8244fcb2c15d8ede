import { galleryPhase } from '@portal/model/expiry'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { VendorSet } from '@portal/model/vendor-set'
import { list, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import type { StillTrue } from '../notices/still-true.ts'
import { announce } from '../outbox/announce.ts'
import { tasks } from '../tasks.ts'

/** How many different photographs these sets hold for somebody. */
const photographsFor = (person: PersonId, sets: readonly VendorSet[]): number =>
  new Set(
    sets.flatMap(({ viewers, photos }) =>
      viewers.includes(person) ? photos.map(({ id }) => id) : [],
    ),
  ).size

/**
 * Tells vendors of what was released to them in a gallery since they were last told: each once,
 * however many sets it is. Idempotent, also late; what was taken back meanwhile is not told of.
 */
export const tellVendors = (id: GalleryId): Promise<void> =>
  transaction(async (tx) => {
    const rows = await tx.list(collection.vendorSets(), (all) =>
      all.where('gallery', '==', id).where('told', '==', false),
    )
    const gallery = await tx.find(doc.gallery(id))
    const [first] = rows
    if (!first || !gallery || galleryPhase(gallery) !== 'open') return
    // The same for the same sets, so that who tells of them twice writes the same.
    const told = `${first.id}-${first.value.releasedAt.getTime()}`
    const sets = rows.map(({ value }) => value)
    for (const { id: set } of rows) tx.update(doc.vendorSet(set), { told: true })
    for (const person of new Set(sets.flatMap(({ viewers }) => viewers)))
      announce(tx, {
        id: `photographs-released-${told}-${person}`,
        kind: 'photographs-released',
        to: person,
        email: null,
        data: {
          name: gallery.names[person] ?? '',
          package: gallery.title,
          client: gallery.clientName,
          photographs: photographsFor(person, sets),
        },
        about: { gallery: id },
        sharedBy: gallery.client,
      })
  })

/** Has vendors told in a while, so that several sets are one notice. */
export async function askToTellVendors(id: GalleryId): Promise<void> {
  const delay = parameters.releaseNoticeDelay.value()
  const window = Math.floor(Date.now() / (1_000 * Math.max(1, delay)))
  await enqueue(tasks.tellVendors, { gallery: id }, `tell-vendors-${id}-${window}`, delay)
}

/** Finds what vendors were never told of because its task was lost. */
export async function sweepVendors(): Promise<void> {
  const untold = await list(collection.vendorSets(), (all) => all.where('told', '==', false))
  for (const gallery of new Set(untold.map(({ value }) => value.gallery)))
    await tellVendors(gallery)
}

/** A delivery tells a vendor of photographs while something is released to them. */
export const stillReleased: StillTrue = async (tx, { value }) => {
  const { to, about } = value
  if (to === null || about.gallery === undefined) return null
  const sets = await tx.list(collection.vendorSets(), (all) =>
    all.where('gallery', '==', about.gallery),
  )
  return sets.some(({ value: { viewers } }) => viewers.includes(to)) ? value : null
}
