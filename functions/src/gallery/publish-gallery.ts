import { addDays, dayIn } from '@portal/model/calendar'
import { closesAt } from '@portal/model/choosing'
import { endingOn, lastDayFrom, lastDayOf } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { publishGallery as call } from '@portal/model/gallery'
import { mayChoose, roleIn } from '@portal/model/access'
import { doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { showSheets } from './show-sheets.ts'

/**
 * Shows a gallery to its client, with every contact sheet, and tells them once. The package says
 * how long they may choose and the studio how long it stays, unless Les has set a last day already.
 * Photos that become ready later wait for `showNewPhotos`.
 */
export const publishGallery = defineCall(call, async ({ gallery: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const gallery = await tx.read(doc.gallery(id))
    if (gallery.ready === 0) throw new Failure('nothing-to-publish')
    if (gallery.archivedAt !== null) throw new Failure('gallery-archived')
    if (gallery.published) return { photos: gallery.ready }
    const [booking, studio] = await Promise.all([
      tx.read(doc.booking(gallery.booking)),
      tx.read(doc.studio()),
    ])
    const now = new Date()
    const { choosingDays } = booking.package
    const deadline =
      gallery.choosing.deadline ??
      (choosingDays > 0 ? addDays(dayIn(studio.zone, now), choosingDays) : null)
    const { expiresAt } = gallery
    const lastDay =
      expiresAt !== null && expiresAt > now
        ? lastDayOf(expiresAt, studio.zone)
        : lastDayFrom(studio.galleryDays, studio.zone, now)
    tx.write(doc.gallery(id), {
      ...gallery,
      ...endingOn(lastDay, studio.zone),
      published: true,
      choosing: { ...gallery.choosing, deadline },
      closesAt: closesAt(deadline, studio.zone),
    })
    await showSheets(tx, id, true)
    tx.write(doc.booking(gallery.booking), {
      ...booking,
      stage: reached(booking.stage, 'proofing'),
    })
    record(tx, 'gallery.published', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, photos: gallery.ready },
    })
    const choice = gallery.choosing.maximum === 0 ? null : { until: deadline }
    announce(tx, {
      id: `gallery-published-${id}`,
      kind: 'gallery-published',
      to: gallery.client,
      email: booking.clientEmail,
      data: { name: gallery.clientName, package: gallery.title, count: gallery.ready, choice },
      about: { gallery: id },
    })
    for (const person of gallery.viewers)
      announce(tx, {
        id: `gallery-published-${id}-${person}`,
        kind: 'gallery-published',
        to: person,
        email: null,
        data: {
          name: gallery.names[person] ?? '',
          package: gallery.title,
          count: gallery.ready,
          choice: mayChoose(roleIn(gallery, person)) ? choice : null,
        },
        about: { gallery: id },
      })
    return { photos: gallery.ready }
  })
})
