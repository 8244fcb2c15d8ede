import { hourIn } from '@portal/model/calendar'
import { gateOfGallery } from '@portal/model/delivery'
import { expiryDue, expiryStep, lastDayOf } from '@portal/model/expiry'
import { type GalleryId, invoiceOf } from '@portal/model/ids'
import { reminderHour } from '@portal/model/notice'
import { collection, doc, only } from '@portal/model/paths'
import { logger } from '#platform/log'
import { list, read, transaction } from '#platform/firestore'
import { toArchive, writeArchived } from './archive-gallery.ts'
import { addressFor, tellOwners } from './tell-owners.ts'

/** What is left over the next run finds, because it is due still. */
const mostAtOnce = 100

/** Does what is due for one gallery; nothing when its day has moved or somebody was faster. */
async function passDay(id: GalleryId, zone: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { expiresAt, expiryDue: due } = await tx.read(toArchive(id))
    if (expiresAt === null || due === null || due > now) return
    const step = expiryStep(expiresAt, zone, now)
    if (step.kind === 'archive') {
      await writeArchived(tx, id, { by: null, reason: null, zone, now })
      return
    }
    const [gallery, invoice] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.findReadable(only(doc.invoice(invoiceOf(id)), 'status', 'awaits')),
    ])
    // Its warning is of today, and stays due until the morning.
    if (step.kind === 'warn' && hourIn(zone, now) < reminderHour) return
    const day = lastDayOf(expiresAt, zone)
    const notice = `gallery-expires-${id}-${day}-${step.kind === 'warn' ? step.ahead : 0}`
    const [address, told] = await Promise.all([
      addressFor(tx, gallery),
      tx.isThere(doc.letter(`${notice}-mail`)),
    ])
    tx.write(doc.gallery(id), { ...gallery, expiryDue: expiryDue(expiresAt, zone, now) })
    // A day that was moved and moved back brings nothing new.
    if (step.kind === 'wait' || told) return
    tellOwners(tx, gallery, address, {
      id: notice,
      kind: 'gallery-expires',
      data: {
        package: gallery.title,
        date: day,
        download: gateOfGallery(gallery, invoice).open,
      },
      about: { gallery: id },
    })
  })
}

/**
 * Warns of galleries that end in 14 and in 3 days and archives those whose last day is over. One
 * that cannot be dealt with is logged and holds up no other.
 */
export async function expireGalleries(now: Date): Promise<void> {
  const studio = await read(only(doc.studio(), 'zone'))
  if (!studio) return
  const due = await list(only(collection.galleries(), 'expiryDue'), (all) =>
    all.where('expiryDue', '<=', now).orderBy('expiryDue').limit(mostAtOnce),
  )
  for (const { id } of due)
    await passDay(id, studio.zone, now).catch((error: unknown) =>
      logger.error('a gallery could not pass its day', error, { gallery: id }),
    )
}
