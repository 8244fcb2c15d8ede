import { type CalendarDate, dayIn, endOfDay } from '@portal/model/calendar'
import { galleryPhase } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { lastDaysOf } from '@portal/model/share'
import { type Actor, signedIn } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** A gallery for its client or for Les; for anybody else, members included, it is `not-found`. */
export async function ownGallery(tx: Transaction, id: string, actor: Actor): Promise<Gallery> {
  const by = signedIn(actor)
  const gallery = await tx.read(doc.gallery(id))
  if (gallery.client !== by && actor.role !== 'admin') throw new Failure('not-found')
  if (galleryPhase(gallery) !== 'open')
    throw new Failure(actor.role === 'admin' ? 'not-published' : 'not-found')
  return gallery
}

/** The end of a last day. Fails with `deadline-past` and `share-too-long`. */
export async function endOf(tx: Transaction, lastDay: CalendarDate, now: Date): Promise<Date> {
  const { zone } = await tx.read(doc.studio())
  const { first, last } = lastDaysOf(dayIn(zone, now))
  if (lastDay < first) throw new Failure('deadline-past')
  if (lastDay > last) throw new Failure('share-too-long')
  return endOfDay(zone, lastDay)
}
