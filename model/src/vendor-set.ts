import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { declareCall } from './call.ts'
import type { DownloadSize } from './delivery.ts'
import { GalleryId, PersonId, PhotoId, VendorSetId } from './ids.ts'
import { type MemberRole, mostMembers } from './member.ts'
import { mediaAddress } from './media-address.ts'
import { Line, StoredWords } from './words.ts'

/** How many sets of a gallery are released at a time, and how many photographs one holds. */
export const mostVendorSets = 20
export const vendorSetPhotos = 500

/** What vendors know of a photograph that is released to them; the bytes are behind the gate. */
export const ReleasedPhoto = z.strictObject({
  id: PhotoId,
  /** The name it is downloaded under, and its bytes in each size, as it was released. */
  name: StoredWords(120),
  print: z.int().positive(),
  web: z.int().positive(),
  /** Pixels, upright. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Thumbhash, base64. */
  hash: z.string().max(64),
})
export type ReleasedPhoto = z.infer<typeof ReleasedPhoto>

/** Which vendors of the client: all, whoever joins later too, or these. */
export const Audience = z.union([z.literal('all'), z.array(PersonId).max(mostMembers)])
export type Audience = z.infer<typeof Audience>

/**
 * Finished photographs of a gallery that Les has released to vendors, under a name: all that vendors
 * see of it. Only the server writes it, and taking it back deletes it; the client, Les and the
 * vendors it is for read it.
 */
export const VendorSet = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  /** The gallery's. */
  title: StoredWords(120),
  name: StoredWords(60),
  audience: Audience,
  /** The vendors who see it now, because a list can be searched for one. */
  viewers: z.array(PersonId),
  photos: z.array(ReleasedPhoto).min(1).max(vendorSetPhotos),
  releasedAt: z.date(),
  /** Whether those who see it have been told; who joins later comes by an invitation. */
  told: z.boolean(),
})
export type VendorSet = z.infer<typeof VendorSet>

/** The vendors among a client's members who see what is released to an audience. */
export const vendorsIn = (
  audience: Audience,
  members: Readonly<Record<PersonId, { role: MemberRole }>>,
): PersonId[] =>
  Object.entries(members)
    .filter(
      ([person, { role }]) =>
        role === 'vendor' && (audience === 'all' || audience.includes(person)),
    )
    .map(([person]) => person)
    .toSorted()

/** The address of a released photograph for the screen, or its tile; set and gate are asked each time. */
export const releasedAddress = (set: VendorSetId, photo: PhotoId, size: 'web' | 'tile'): string =>
  mediaAddress.released(set, photo, size)

/** The address that downloads it under its own name; gated, counted and logged. */
export const releasedDownload = (set: VendorSetId, photo: PhotoId, size: DownloadSize): string =>
  mediaAddress.releasedDownload(set, photo, size)

/**
 * Les releases finished photographs of a gallery to vendors, who are told once for several in a
 * while. The same photographs under the same name for the same vendors are one set, however often.
 * Fails with `gate-closed`, `gallery-archived`, `conflict` (one of them is not finished, or not shown),
 * `too-many-vendor-sets`, `not-found` (the gallery, or a vendor of its client).
 */
export const releaseToVendors = declareCall({
  role: 'admin',
  budget: costlyBudget,
  input: z.strictObject({
    gallery: GalleryId,
    name: Line(60),
    audience: z.union([z.literal('all'), z.array(PersonId).min(1).max(mostMembers)]),
    photos: z.array(PhotoId).min(1).max(vendorSetPhotos),
  }),
  output: z.strictObject({ set: VendorSetId }),
})

/**
 * The client or Les takes back what was released to vendors: nothing of it is given out any more.
 * Twice is `not-found`, and so is it for whoever has no say in it.
 */
export const takeBackFromVendors = declareCall({
  role: 'client',
  input: z.strictObject({ set: VendorSetId }),
  output: z.strictObject({ takenBack: z.literal(true) }),
})
