import { aGallery, aPhoto, aSheet, somePicks } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import type { Admin } from '../../local/src/demo/admin.ts'

/** Dina's proofs without an upload: six photographs, of which she may choose four and has two. */
export async function writeDinasGallery(admin: Admin): Promise<void> {
  const id = 'demo-booking-of-dina'
  const owner = { client: 'dina', published: true }
  const facts = { width: 6_000, height: 4_000, hash: '', takenAt: new Date() }
  const names = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
  const { choosing } = aGallery()
  await admin.write(
    doc.gallery(id),
    aGallery({
      ...owner,
      booking: id,
      clientName: 'Dina Peeters',
      choosing: { ...choosing, minimum: 1, included: 4 },
      ready: names.length,
      sheets: [names.length],
    }),
  )
  const photos = Object.fromEntries(names.map((name) => [name, { name: `${name}.jpg`, ...facts }]))
  await admin.write(doc.sheet(id, 0), aSheet({ ...owner, gallery: id, photos }))
  for (const name of names)
    await admin.write(doc.photo(id, name), aPhoto({ name: `${name}.jpg`, updatedAt: new Date() }))
  await admin.write(doc.picks(id, 'dina'), somePicks({ photos: ['p0', 'p1'] }))
}
