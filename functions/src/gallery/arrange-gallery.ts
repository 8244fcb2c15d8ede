import { arrangeGallery as call, inOrder, placesOf } from '@portal/model/arrangement'
import { Failure } from '@portal/model/failure'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { OpenSheets } from './open-sheets.ts'

/** Les names the sets of a gallery, and chooses its order and its cover. */
export const arrangeGallery = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery: id, sets, order, cover } = asked
  return transaction(async (tx) => {
    const open = await OpenSheets.read(tx, id)
    const before = open.gallery
    if (cover && open.sheetOf(cover) === null) throw new Failure('not-found')
    const photos = open.photos()
    // What was laid by hand before lies so again; else the order on screen is where it begins.
    if (order === 'hand' && photos.every(({ place }) => place === undefined)) {
      const places = placesOf(inOrder(photos, before))
      for (const { id: photo, ...entry } of photos) {
        const place = places.get(photo)
        if (place !== undefined) open.change(photo, { ...entry, place })
      }
    }
    open.gallery = {
      ...before,
      sets: sets ?? before.sets,
      order: order ?? before.order,
      cover: cover === undefined ? before.cover : cover,
    }
    open.save()
    record(tx, 'gallery.arranged', {
      actor: admin,
      person: before.client,
      details: {
        gallery: id,
        ...(sets ? { sets: sets.length } : {}),
        ...(order ? { order } : {}),
        ...(cover === undefined ? {} : { cover }),
      },
    })
    return { arranged: true as const }
  })
})
