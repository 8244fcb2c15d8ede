import { archiveGallery as call, galleryPhase, lastDayOf } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { type GalleryId, type PersonId, studioDesk } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { showSheets } from './show-sheets.ts'
import { threadOf } from '../chat/thread-of.ts'
import { addressFor, tellOwners } from './tell-owners.ts'

/** Who archives and why; the clock does without a person. */
interface Archiving {
  by: PersonId | null
  reason: string | null
  /** The studio's. */
  zone: string
  now: Date
}

/** What must be readable of a gallery for it to be closed. */
export const toArchive = (id: GalleryId) =>
  only(doc.gallery(id), 'client', 'published', 'archivedAt', 'expiresAt', 'expiryDue')

/**
 * Closes an open gallery with every contact sheet. `published` is taken back, so that rules, `media`
 * and calls that ask for it say no; what is in the gallery stays as it is. Where nobody can read
 * whom to tell, it is closed all the same.
 */
export async function writeArchived(
  tx: Transaction,
  id: GalleryId,
  { by, reason, zone, now }: Archiving,
): Promise<void> {
  const gallery = await tx.findReadable(doc.gallery(id))
  const known = gallery ?? (await tx.findReadable(only(doc.gallery(id), 'client')))
  await showSheets(tx, id, false)
  tx.update(doc.gallery(id), { published: false, archivedAt: now, expiryDue: null })
  record(tx, 'gallery.archived', {
    actor: by,
    person: known?.client ?? null,
    details: { gallery: id, reason },
  })
  if (!gallery) return
  const data = { package: gallery.title }
  tellOwners(tx, gallery, await addressFor(tx, gallery), {
    id: `gallery-archived-${id}-${now.getTime()}`,
    kind: 'gallery-archived',
    data,
    about: { gallery: id, conversation: await threadOf(tx, gallery) },
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
        date: lastDayOf(gallery.expiresAt, zone),
      },
      about: { gallery: id },
    })
}

/** Les closes a gallery to everybody but himself. */
export const archiveGallery = defineCall(call, async ({ gallery: id, reason }, actor) => {
  const by = signedIn(actor)
  return transaction(async (tx) => {
    const [gallery, { zone }] = await Promise.all([
      tx.read(toArchive(id)),
      tx.read(only(doc.studio(), 'zone')),
    ])
    const phase = galleryPhase(gallery)
    if (phase === 'preparing') throw new Failure('not-published')
    if (phase === 'open') await writeArchived(tx, id, { by, reason, zone, now: new Date() })
    return { archived: true as const }
  })
})
