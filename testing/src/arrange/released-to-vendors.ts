import { aCircle, aPerson } from '@portal/model/examples'
import { accessOf, galleryAccessOf } from '@portal/model/access'
import type { Member, MemberRole } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import type { Audience } from '@portal/model/vendor-set'
import { releaseToVendors } from '../../../functions/src/delivery/release-to-vendors.ts'
import { transaction } from '../../../functions/src/platform/firestore.ts'
import { plainJpeg } from '../samples/sample-pictures.ts'
import { aGalleryToDeliver, type GalleryToDeliver, letOut } from './a-gallery-to-deliver.ts'
import { les } from './actors.ts'

const memberAs = (name: string, role: MemberRole): Member => ({
  role,
  name,
  email: `${name}@example.com`,
  since: new Date(),
})

/** A gallery of three finished photographs that is given out, shared with one member of each name. */
export async function aGalleryWithVendors(
  roles: Readonly<Record<string, MemberRole>>,
): Promise<GalleryToDeliver> {
  const names = ['LES_0001.jpg', 'LES_0002.jpg', 'LES_0003.jpg']
  const gallery = await aGalleryToDeliver(...names)
  const final = await plainJpeg(60, 40, '#a01010')
  for (const name of names) await gallery.drop(name, final)
  await letOut(gallery)
  const { client } = gallery
  const members = Object.fromEntries(
    Object.entries(roles).map(([person, role]) => [person, memberAs(person, role)]),
  )
  await transaction(async (tx) => {
    tx.write(doc.person(client), aPerson({ email: `${client}@example.com` }))
    tx.write(doc.circle(client), aCircle({ client, members }))
    for (const [person, { role, since }] of Object.entries(members))
      tx.write(doc.membership(person, client), { clientName: 'Ann', role, since })
  })
  await gallery.change(galleryAccessOf(accessOf({ members })))
  return gallery
}

/** Les releases photographs of it; answers the set. */
export const released = async (
  { id }: GalleryToDeliver,
  photos: readonly string[] = ['p0'],
  audience: Audience = 'all',
  name = 'For the florist',
): Promise<string> =>
  ((await releaseToVendors({ gallery: id, name, audience, photos }, les)) as { set: string }).set
