import { formatDay } from '@portal/model/calendar'
import { archiveGallery as contract, galleryDoor, lastDayOf } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import type { Gallery } from '@portal/model/gallery'
import { type GalleryId, type PersonId, studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../notices/announce.ts'
import { showSheets } from './show-sheets.ts'
import { tellOwners } from './tell-owners.ts'

/** Who archives and why; the clock does without a person. */
interface Archiving {
  by: PersonId | null
  reason: string | null
  /** The studio's. */
  zone: string
  now: Date
}

/**
 * Closes an open gallery with every contact sheet. `published` is taken back, so that rules, `media`
 * and calls that ask for it say no; what is in the gallery stays as it is.
 */
export async function writeArchived(
  tx: Transaction,
  id: GalleryId,
  gallery: Gallery,
  { by, reason, zone, now }: Archiving,
): Promise<void> {
  const booking = await tx.find(doc.booking(gallery.booking))
  await showSheets(tx, id, false)
  tx.write(doc.gallery(id), { ...gallery, published: false, archivedAt: now, expiryDue: null })
  record(tx, 'gallery.archived', {
    actor: by,
    person: gallery.client,
    details: { gallery: id, reason },
  })
  const data = { package: gallery.title }
  tellOwners(tx, gallery, booking?.clientEmail ?? null, {
    id: `gallery-archived-${id}-${now.getTime()}`,
    kind: 'gallery-archived',
    data,
    link: '/portal/chat',
  })
  if (by === null && gallery.expiresAt !== null)
    announce(tx, {
      id: `gallery-over-${id}-${now.getTime()}`,
      kind: 'gallery-over',
      to: studioDesk,
      email: null,
      data: {
        ...data,
        name: gallery.clientName,
        date: formatDay(lastDayOf(gallery.expiresAt, zone)),
      },
      link: `/desk/galleries/${id}`,
    })
}

/** Les closes a gallery to everybody but himself. */
export const archiveGallery = defineCall(contract, async ({ gallery: id, reason }, actor) => {
  const by = signedIn(actor)
  return transaction(async (tx) => {
    const [gallery, studio] = await Promise.all([tx.read(doc.gallery(id)), tx.read(doc.studio())])
    const door = galleryDoor(gallery)
    if (door === 'preparing') throw new Failure('not-published')
    if (door === 'open')
      await writeArchived(tx, id, gallery, { by, reason, zone: studio.zone, now: new Date() })
    return { archived: true as const }
  })
})
