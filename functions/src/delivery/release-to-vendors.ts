import { createHash } from 'node:crypto'
import { isAside } from '@portal/model/aside'
import { gateOfGallery } from '@portal/model/delivery'
import { galleryPhase } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { type Gallery, listed } from '@portal/model/gallery'
import { type GalleryId, invoiceOf, type PhotoId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import {
  type Audience,
  mostVendorSets,
  type ReleasedPhoto,
  releaseToVendors as call,
  vendorsIn,
} from '@portal/model/vendor-set'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { askToTellVendors } from './tell-vendors.ts'

/** The same photographs under the same name for the same vendors are one set. */
function setIdOf(
  gallery: GalleryId,
  { name, audience, photos }: { name: string; audience: Audience; photos: readonly PhotoId[] },
): string {
  const whom = audience === 'all' ? audience : [...new Set(audience)].toSorted()
  const what = JSON.stringify([gallery, name, whom, [...new Set(photos)].toSorted()])
  return createHash('sha256').update(what).digest('base64url').slice(0, 32)
}

/** A gallery whose finished photographs are given out. Fails with `gate-closed`, `gallery-archived`. */
async function givenOut(tx: Transaction, id: GalleryId): Promise<Gallery> {
  const gallery = await tx.read(doc.gallery(id))
  const phase = galleryPhase(gallery)
  if (phase === 'archived') throw new Failure('gallery-archived')
  const { open } = gateOfGallery(gallery, await tx.find(doc.invoice(invoiceOf(id))))
  if (phase !== 'open' || !open) throw new Failure('gate-closed')
  return gallery
}

/** Photographs as vendors get them, in the order of the gallery. Fails with `conflict`. */
async function finishedOf(
  tx: Transaction,
  id: GalleryId,
  asked: readonly PhotoId[],
): Promise<ReleasedPhoto[]> {
  const [sheets, aside] = await Promise.all([
    tx.list(collection.sheets(id), (all) => all),
    tx.find(doc.aside(id)),
  ])
  const wanted = new Set(asked)
  const found = sheets
    .flatMap(({ value }) => listed(value.photos))
    .filter((photo) => wanted.has(photo.id) && !isAside(aside, photo.id))
    .toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime() || (a.id < b.id ? -1 : 1))
    .flatMap(({ id: photo, width, height, hash, final }) =>
      final
        ? [{ id: photo, width, height, hash, name: final.name, print: final.print, web: final.web }]
        : [],
    )
  if (found.length < wanted.size) throw new Failure('conflict')
  return found
}

/** Les releases finished photographs to vendors, once the gallery itself is given out. */
export const releaseToVendors = defineCall(
  call,
  async ({ gallery: id, name, audience, photos: asked }, actor) => {
    const admin = signedIn(actor)
    const set = setIdOf(id, { name, audience, photos: asked })
    await transaction(async (tx) => {
      const gallery = await givenOut(tx, id)
      const [known, circle, ids, photos] = await Promise.all([
        tx.isThere(doc.vendorSet(set)),
        tx.find(doc.circle(gallery.client)),
        tx.ids(collection.vendorSets(), (all) => all.where('gallery', '==', id)),
        finishedOf(tx, id, asked),
      ])
      const members = circle?.members ?? {}
      const isVendor = (person: string) =>
        Object.hasOwn(members, person) && members[person]?.role === 'vendor'
      if (audience !== 'all' && !audience.every(isVendor)) throw new Failure('not-found')
      if (known) return
      if (ids.length >= mostVendorSets) throw new Failure('too-many-vendor-sets')
      const viewers = vendorsIn(audience, members)
      tx.create(doc.vendorSet(set), {
        gallery: id,
        client: gallery.client,
        title: gallery.title,
        name,
        audience,
        viewers,
        photos,
        releasedAt: new Date(),
        told: viewers.length === 0,
      })
      record(tx, 'gallery.released-to-vendors', {
        actor: admin,
        person: gallery.client,
        details: { gallery: id, photos: photos.length, set: name, vendors: viewers.length },
      })
    })
    await askToTellVendors(id)
    return { set }
  },
)
