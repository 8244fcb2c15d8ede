import type { FinalArrival } from '@portal/model/final'
import { type ArrivalId, type GalleryId, studioDesk } from '@portal/model/ids'
import { collection, doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** Whether a final waits for Les: it found no photo, or nothing can be made of it. */
export const needsLes = ({ state }: Pick<FinalArrival, 'state'>): boolean =>
  state === 'unmatched' || state === 'failed'

/** The one entry of a gallery in the bell. */
const entryOf = (id: GalleryId): string => `finals-aside-${id}`

/**
 * Tells Les that one more final of a gallery was put aside, in the transaction that puts it there.
 * They are one entry of the bell, which counts on until he has read it.
 */
export async function tellFinalsAside(tx: Transaction, id: GalleryId): Promise<void> {
  const entry = entryOf(id)
  const [told, gallery] = await Promise.all([
    tx.findReadable(doc.bellEntry(studioDesk, entry)),
    tx.findReadable(only(doc.gallery(id), 'clientName', 'title')),
  ])
  if (!gallery) return
  const before = told && told.readAt === null ? Number(told.data['photographs']) : 0
  announce(tx, {
    id: entry,
    kind: 'finals-aside',
    to: studioDesk,
    email: null,
    data: { name: gallery.clientName, package: gallery.title, photographs: before + 1 },
    about: { gallery: id },
  })
}

/**
 * Marks the entry as read in the transaction in which Les decides about the last final that found
 * no photo. Those that cannot be read stand beside it, with nothing to decide.
 */
export async function noteAsideDecided(
  tx: Transaction,
  id: GalleryId,
  decided: ArrivalId,
): Promise<void> {
  const entry = doc.bellEntry(studioDesk, entryOf(id))
  const told = await tx.findReadable(only(entry, 'readAt'))
  if (!told || told.readAt !== null) return
  const left = await tx.listReadable(collection.finalArrivals(id), (all) =>
    all.where('state', '==', 'unmatched').limit(2),
  )
  if (left.every((arrival) => arrival.id === decided)) tx.update(entry, { readAt: new Date() })
}
