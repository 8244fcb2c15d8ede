import { type HiddenPhoto, nothingAside } from '@portal/model/aside'
import { picksLimit } from '@portal/model/choosing'
import { type Gallery, withPick } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { readHearts } from './hearts-on.ts'
import { OpenSheets } from './open-sheets.ts'

type Coming = readonly [PhotoId, HiddenPhoto]

/** Gives people their hearts back, as far as these are not submitted and there is room. */
async function giveHearts(
  tx: Transaction,
  id: GalleryId,
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

/**
 * Puts hidden photos back onto the contact sheets, where they were, and writes whatever that
 * changes. `which` chooses among those that are hidden. Answers how many came, and the gallery as it
 * is then. Fails with `not-found`.
 */
export async function bringBack(
  tx: Transaction,
  id: GalleryId,
  which: (hidden: Readonly<Record<PhotoId, HiddenPhoto>>) => readonly PhotoId[],
): Promise<{ came: number; gallery: Gallery }> {
  const [open, aside] = await Promise.all([OpenSheets.read(tx, id), tx.find(doc.aside(id))])
  const known = aside ?? nothingAside
  const { hidden } = known
  const coming = which(hidden).flatMap((photo): Coming[] => {
    const entry = hidden[photo]
    return entry ? [[photo, entry]] : []
  })
  if (coming.length === 0) return { came: 0, gallery: open.gallery }
  for (const [photo, { sheet, hearts: _, waits: __, ...entry }] of coming) {
    const number = open.add(photo, entry, sheet)
    const path = doc.photo(id, photo)
    const stored = number === sheet ? null : await tx.find(path)
    if (stored) tx.write(path, { ...stored, sheet: number })
  }
  await giveHearts(tx, id, coming, open.gallery)
  const back = new Set(coming.map(([photo]) => photo))
  const still = Object.entries(hidden).filter(([photo]) => !back.has(photo))
  tx.write(doc.aside(id), { ...known, hidden: Object.fromEntries(still) })
  open.save()
  return { came: coming.length, gallery: open.gallery }
}
