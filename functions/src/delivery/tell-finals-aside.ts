import type { FinalArrival } from '@portal/model/final'
import { type GalleryId, studioDesk } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** Whether a final waits for Les: it found no photo, or nothing can be made of it. */
export const needsLes = ({ state }: Pick<FinalArrival, 'state'>): boolean =>
  state === 'unmatched' || state === 'failed'

/**
 * Tells Les that one more final of a gallery was put aside, in the transaction that puts it there.
 * They are one entry of the bell, which counts on until he has read it.
 */
export async function tellFinalsAside(tx: Transaction, id: GalleryId): Promise<void> {
  const entry = `finals-aside-${id}`
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
