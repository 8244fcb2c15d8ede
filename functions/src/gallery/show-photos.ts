import { showPhotos as call } from '@portal/model/arrangement'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { bringBack } from './bring-back.ts'

/** Les shows hidden photos again, where they were. */
export const showPhotos = defineCall(call, async ({ gallery: id, photos }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const { came, gallery } = await bringBack(tx, id, () => photos)
    if (came === 0) return { shown: 0 }
    record(tx, 'gallery.photos-shown', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, photos: came },
    })
    return { shown: came }
  })
})
