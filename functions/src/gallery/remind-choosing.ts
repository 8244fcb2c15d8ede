import { addDays, type CalendarDate, dayIn, hourIn } from '@portal/model/calendar'
import { stateOfChoosing } from '@portal/model/choosing'
import { reminderHour } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { list, read, transaction } from '#platform/firestore'
import { eachAlone } from '../each-alone.ts'
import { announce } from '../outbox/announce.ts'

/** Days before the last one on which a client is asked to choose. */
const daysAhead = [7, 2]

/** Asks once for each last day; nothing when it has moved or the choice is in meanwhile. */
async function remind(id: string, deadline: CalendarDate, ahead: number, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const notice = `choose-soon-${id}-${deadline}-${ahead}`
    const [gallery, told] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.find(doc.letter(`${notice}-mail`)),
    ])
    const isAsked = gallery.published && stateOfChoosing(gallery, now) === 'open'
    if (told || !isAsked || gallery.choosing.deadline !== deadline) return
    const [booking, picks] = await Promise.all([
      tx.read(doc.booking(gallery.booking)),
      tx.find(doc.picks(id, gallery.client)),
    ])
    if (booking.status === 'cancelled') return
    const { included } = gallery.choosing
    announce(tx, {
      id: notice,
      kind: 'choose-soon',
      to: gallery.client,
      email: booking.clientEmail,
      data: {
        name: gallery.clientName,
        package: gallery.title,
        chosen: Math.min(picks?.photos.length ?? 0, included),
        included,
        date: deadline,
      },
      about: { gallery: id },
    })
  })
}

/** Asks those who have not submitted a week and two days before their last day. */
export async function remindChoosing(now: Date): Promise<void> {
  const studio = await read(doc.studio())
  if (!studio || hourIn(studio.zone, now) < reminderHour) return
  for (const ahead of daysAhead) {
    const deadline = addDays(dayIn(studio.zone, now), ahead)
    const due = await list(collection.galleries(), (all) =>
      all.where('choosing.deadline', '==', deadline),
    )
    const ids = due.map(({ id }) => id)
    await eachAlone(ids, (id) => remind(id, deadline, ahead, now))
  }
}
