import { stateOfChoosing } from '@portal/model/choosing'
import { isEnding } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import type { NoticeDelivery } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
import type { Transaction } from '#platform/firestore'
import type { StillTrue } from '../notices/still-true.ts'

/** The gallery that a delivery leads its client to. */
async function galleryOf(
  tx: Transaction,
  { about, link }: NoticeDelivery,
): Promise<Gallery | null> {
  // Those of earlier versions say it in their link alone.
  const gallery = about.gallery ?? idsIn([routes.portal.gallery], link)?.[0]
  return gallery ? tx.find(doc.gallery(gallery)) : null
}

/** A delivery asks to choose while there is something to be chosen. */
export const stillToChoose: StillTrue = async (tx, { value }, now) => {
  const gallery = await galleryOf(tx, value)
  return gallery?.published && stateOfChoosing(gallery, now) === 'open' ? value : null
}

/** A delivery warns of a gallery's end while that is near: its day may have moved, or come. */
export const stillEnding: StillTrue = async (tx, { value }, now) => {
  const [gallery, studio] = await Promise.all([galleryOf(tx, value), tx.find(doc.studio())])
  if (!gallery?.published || gallery.expiresAt === null || !studio) return null
  return isEnding(gallery.expiresAt, studio.zone, now) ? value : null
}
