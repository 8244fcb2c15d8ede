import { showPhotos as call } from '@portal/model/arrangement'
import { type HiddenPhoto, nothingAside } from '@portal/model/aside'
import { picksLimit } from '@portal/model/choosing'
import { type Gallery, withPick } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { readHearts } from './hearts-on.ts'
import { OpenSheets } from './open-sheets.ts'

type Coming = readonly [PhotoId, HiddenPhoto]

/** Gives people their hearts back, as far as these are not submitted and there is room. */
async function giveHearts(
  tx: Transaction,
  id: string,
  coming: readonly Coming[],
  { client, choosing }: Gallery,
): Promise<void> {
  for (const { id: person, value } of await readHearts(tx, id)) {
    if (value.locked) continue
    // Only the client's own choice has limits.
    const most = person === client ? choosing.maximum : picksLimit
    let { photos } = value
    for (const [photo, { hearts }] of coming)
      if (hearts.includes(person)) photos = withPick(photos, photo, true, most) ?? photos
    if (photos !== value.photos) tx.write(doc.picks(id, person), { ...value, photos })
  }
}

/** Les shows hidden photos again, where they were. */
export const showPhotos = defineCall(call, async ({ gallery: id, photos }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [open, aside] = await Promise.all([OpenSheets.read(tx, id), tx.find(doc.aside(id))])
    const known = aside ?? nothingAside
    const { hidden } = known
    const coming = photos.flatMap((photo): Coming[] => {
      const entry = hidden[photo]
      return entry ? [[photo, entry]] : []
    })
    if (coming.length === 0) return { shown: 0 }
    for (const [photo, { sheet, hearts: _, ...entry }] of coming) {
      const number = open.add(photo, entry, sheet)
      const path = doc.photo(id, photo)
      const known = number === sheet ? null : await tx.find(path)
      if (known) tx.write(path, { ...known, sheet: number })
    }
    await giveHearts(tx, id, coming, open.gallery)
    const back = new Set(coming.map(([photo]) => photo))
    const still = Object.entries(hidden).filter(([photo]) => !back.has(photo))
    tx.write(doc.aside(id), { ...known, hidden: Object.fromEntries(still) })
    open.save()
    record(tx, 'gallery.photos-shown', {
      actor: admin,
      person: open.gallery.client,
      details: { gallery: id, photos: coming.length },
    })
    return { shown: coming.length }
  })
})
