import {
  inOrder,
  movedBefore,
  newPlaces,
  placePhotos as contract,
  placesOf,
} from '@portal/model/arrangement'
import { Failure } from '@portal/model/failure'
import type { SheetEntry } from '@portal/model/gallery'
import type { SetId } from '@portal/model/ids'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { OpenSheets } from './open-sheets.ts'

function inSet(entry: SheetEntry, set: SetId | null): SheetEntry {
  const { set: _, ...others } = entry
  return set === null ? others : { ...others, set }
}

/** Les moves photos into a set, or lays them before another one. */
export const placePhotos = defineCall(contract, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery: id, photos, set, before } = asked
  return transaction(async (tx) => {
    const open = await OpenSheets.read(tx, id)
    const { gallery } = open
    const moving = new Set(photos.filter((photo) => open.sheetOf(photo) !== null))
    if (set && !gallery.sets.some((one) => one.id === set)) throw new Failure('not-found')
    if (moving.size === 0) return { placed: 0 }
    const shownBefore = inOrder(open.photos(), gallery)
    if (set !== undefined)
      for (const photo of moving) open.change(photo, (entry) => inSet(entry, set))
    if (before !== undefined) {
      // By hand for the first time, everything stays where it is on screen but what moves.
      const places =
        gallery.order === 'hand'
          ? newPlaces(inOrder(open.photos(), gallery), moving, before)
          : placesOf(movedBefore(shownBefore, moving, before))
      for (const [photo, place] of places) open.change(photo, (entry) => ({ ...entry, place }))
      open.gallery = { ...gallery, order: 'hand' }
    }
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
