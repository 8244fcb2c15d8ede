import { closesAt, moved } from '@portal/model/choosing'
import { Failure } from '@portal/model/failure'
import { reopenSelection as call } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { takeExtrasBack } from '../money/charge-extras.ts'
import { announce } from '../outbox/announce.ts'
import { requireFutureDay } from './require-future-day.ts'

/** Les opens a submitted selection again; the hearts stay as they are, extras not paid go. */
export const reopenSelection = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery: id, words, deadline } = asked
  return transaction(async (tx) => {
    const now = new Date()
    const gallery = await tx.read(doc.gallery(id))
    if (gallery.selection.state === 'reopened') return { reopened: true as const }
    const state = moved(gallery.selection.state, 'reopen')
    if (state === null) throw new Failure('nothing-to-reopen')
    const [studio, booking, picks] = await Promise.all([
      tx.read(doc.studio()),
      tx.read(doc.booking(gallery.booking)),
      tx.read(doc.picks(id, gallery.client)),
    ])
    requireFutureDay(deadline, null, studio.zone, now)
    tx.write(doc.gallery(id), {
      ...gallery,
      choosing: { ...gallery.choosing, deadline },
      closesAt: closesAt(deadline, studio.zone),
      selection: { ...gallery.selection, state, reopenedWith: words },
    })
    tx.write(doc.picks(id, gallery.client), { ...picks, locked: false })
    await takeExtrasBack(tx, id, { by: admin, now })
    record(tx, 'gallery.reopened', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, reason: words, deadline },
    })
    announce(tx, {
      id: `selection-reopened-${id}-${now.getTime()}`,
      kind: 'selection-reopened',
      to: gallery.client,
      email: booking.clientEmail,
      data: { name: gallery.clientName, package: gallery.title, words },
      about: { gallery: id },
    })
    return { reopened: true as const }
  })
})
