import { placed, placePhotos as call } from '@portal/model/arrangement'
import { Failure } from '@portal/model/failure'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { OpenSheets } from './open-sheets.ts'

/** Les moves photos into a set, or lays them before another one. */
export const placePhotos = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery: id, photos, set, before } = asked
  return transaction(async (tx) => {
    const open = await OpenSheets.read(tx, id)
    const { gallery } = open
    const moving = new Set(photos.filter((photo) => open.sheetOf(photo) !== null))
    if (set && !gallery.sets.some((one) => one.id === set)) throw new Failure('not-found')
    if (moving.size === 0) return { placed: 0 }
    for (const { id: photo, ...entry } of placed(open.photos(), gallery, moving, { set, before }))
      open.change(photo, entry)
    if (before !== undefined) open.gallery = { ...gallery, order: 'hand' }
    open.save()
    record(tx, 'gallery.arranged', {
      actor: admin,
      person: gallery.client,
      details: {
        gallery: id,
        photos: moving.size,
        ...(set === undefined
          ? {}
          : { set: gallery.sets.find((one) => one.id === set)?.name ?? null }),
        ...(before === undefined ? {} : { order: 'hand' }),
      },
    })
    return { placed: moving.size }
  })
})
