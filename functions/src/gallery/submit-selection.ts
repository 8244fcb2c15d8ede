import { extrasOf, whyNotSubmit } from '@portal/model/choosing'
import { awaitedFinals, isTellable } from '@portal/model/delivery'
import { Failure } from '@portal/model/failure'
import { type Gallery, type Picks, submitSelection as call } from '@portal/model/gallery'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { writeTelling } from '../delivery/tell-of-release.ts'
import { chargeExtras } from '../money/charge-extras.ts'
import { announce } from '../outbox/announce.ts'
import { count } from '../statistics/count.ts'

/** The hearts on photographs that are there, in the order they were given, and if they wait for finals. */
async function existingPicks(tx: Transaction, id: string, picks: Picks | null) {
  const sheets = (await tx.list(collection.sheets(id), (all) => all)).map(
    ({ value }) => value.photos,
  )
  const photos = (picks?.photos ?? []).filter((photo) =>
    sheets.some((shown) => Object.hasOwn(shown, photo)),
  )
  return { photos, waits: awaitedFinals(photos, sheets) > 0 }
}

/**
 * The client submits what is stored. The lock stands on the document of the hearts, so a heart is
 * either counted here or refused.
 */
export const submitSelection = defineCall(call, async (asked, actor) => {
  const client = signedIn(actor)
  const { gallery: id, seenChosen, seenExtras } = asked
  const outcome = await transaction(async (tx) => {
    const now = new Date()
    const gallery = await tx.read(doc.gallery(id))
    if (gallery.client === client && gallery.archivedAt !== null)
      throw new Failure('gallery-archived')
    if (gallery.client !== client || !gallery.published) throw new Failure('not-found')
    const { selection, choosing, currency } = gallery
    if (selection.state === 'submitted')
      return { chosen: selection.chosen, extras: selection.extras }
    const [studio, booking, picks] = await Promise.all([
      tx.read(doc.studio()),
      tx.read(doc.booking(gallery.booking)),
      tx.find(doc.picks(id, client)),
    ])
    if (booking.status !== 'approved' && booking.status !== 'completed')
      throw new Failure('status-not-allowed')
    const { photos, waits } = await existingPicks(tx, id, picks)
    if (picks && photos.length < picks.photos.length) {
      // Hearts on what was deleted or hidden, given offline: let go of, to be looked at once more.
      tx.write(doc.picks(id, client), { ...picks, photos })
      return null
    }
    const extras = extrasOf(choosing, photos.length)
    const refusal = whyNotSubmit(gallery, photos.length, now)
    if (refusal) throw new Failure(refusal)
    if (photos.length !== seenChosen || extras.amount !== seenExtras)
      throw new Failure('selection-changed')

    tx.write(doc.picks(id, client), { photos, locked: true, updatedAt: picks?.updatedAt ?? now })
    const submitted: Gallery = {
      ...gallery,
      selection: {
        ...selection,
        state: 'submitted',
        submittedAt: now,
        chosen: photos.length,
        extras: extras.count,
      },
    }
    const owed = await chargeExtras(tx, id, extras, booking, { by: client, now })
    writeTelling(
      tx,
      id,
      {
        gallery: submitted,
        booking: { ...booking, stage: reached(booking.stage, 'editing') },
        invoice: owed,
        waits: waits || !isTellable(gallery.release, now),
      },
      now,
    )
    if (selection.submittedAt === null) count(tx, studio.zone, now, [{ event: 'submitted' }])
    record(tx, 'gallery.submitted', {
      actor: client,
      person: client,
      details: { gallery: id, photos: photos.length, extras: extras.count, amount: extras.amount },
    })
    const data = {
      name: gallery.clientName,
      package: gallery.title,
      count: photos.length,
      included: choosing.included,
      extras: { count: extras.count, price: { amount: extras.amount, currency } },
    }
    const notice = `${id}-${now.getTime()}`
    announce(tx, {
      id: `selection-submitted-${notice}`,
      kind: 'selection-submitted',
      to: studioDesk,
      email: null,
      data,
      about: { gallery: id },
    })
    announce(tx, {
      id: `selection-received-${notice}`,
      kind: 'selection-received',
      to: client,
      email: booking.clientEmail,
      data,
      about: { gallery: id },
    })
    return { chosen: photos.length, extras: extras.count }
  })
  if (outcome === null) throw new Failure('selection-changed')
  return outcome
})
