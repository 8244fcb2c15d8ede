import { z } from 'zod'
import { declareCall } from './call.ts'
import { GalleryId, PhotoId, SetId } from './ids.ts'
import { Line } from './words.ts'

export const setsLimit = 30
/** How many photos one call may arrange or hide, and how many may be hidden in one gallery. */
export const photosPerCall = 2_000
export const hiddenLimit = 2_000
/** How many photos one call may delete: each has files, and all of it happens before the answer. */
export const deletionsPerCall = 100

export const PhotoSet = z.strictObject({ id: SetId, name: Line(40) })
export type PhotoSet = z.infer<typeof PhotoSet>

/** The sets of a gallery in their order; no two are called alike. */
export const PhotoSets = z
  .array(PhotoSet)
  .max(setsLimit)
  .refine((sets) => new Set(sets.map(({ id }) => id)).size === sets.length)
  .refine((sets) => new Set(sets.map(({ name }) => name.toLowerCase())).size === sets.length)

/** By the time they were taken, by file name, or as Les has laid them. */
export const PhotoOrder = z.enum(['captured', 'name', 'hand'])
export type PhotoOrder = z.infer<typeof PhotoOrder>

/** How a gallery is laid out. */
export interface Arrangement {
  order: PhotoOrder
  sets: readonly PhotoSet[]
}

/** What the layout looks at in a photo. */
export interface Placeable {
  id: PhotoId
  name: string
  takenAt: Date
  set?: SetId | undefined
  place?: number | undefined
}

/** LES_2 before LES_10, as a file browser has it. */
export const byName = new Intl.Collator('en', { numeric: true }).compare

const nameThenId = (a: Placeable, b: Placeable): number =>
  byName(a.name, b.name) || (a.id < b.id ? -1 : 1)
const captured = (a: Placeable, b: Placeable): number =>
  a.takenAt.getTime() - b.takenAt.getTime() || nameThenId(a, b)
/** What was never laid by hand comes after what was. */
const byHand = (a: Placeable, b: Placeable): number =>
  a.place === b.place
    ? captured(a, b)
    : (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY)

const orders = { captured, name: nameThenId, hand: byHand } as const satisfies Record<
  PhotoOrder,
  (a: Placeable, b: Placeable) => number
>

/** The set a photo is in; null when it is in none, or in one that is no longer there. */
export const setOf = (photo: Placeable, sets: readonly PhotoSet[]): SetId | null =>
  sets.find(({ id }) => id === photo.set)?.id ?? null

/** Photos as they are shown: set by set, those in none last, each set in the gallery's order. */
export function inOrder<Photo extends Placeable>(
  photos: readonly Photo[],
  { order, sets }: Arrangement,
): Photo[] {
  const ranks = new Map(sets.map(({ id }, rank) => [id, rank]))
  const rank = ({ set }: Photo) => ranks.get(set ?? '') ?? sets.length
  return photos.toSorted((a, b) => rank(a) - rank(b) || orders[order](a, b))
}

/** Between two places given in one go; wide, so that many photos fit between them later. */
const step = 1_024
/** Places nearer than this to each other would soon be one. */
const nearest = 1e-3

/** Places for all photos of a list, in its order. */
export const placesOf = (photos: readonly Placeable[]): Map<PhotoId, number> =>
  new Map(photos.map(({ id }, index) => [id, (index + 1) * step]))

/** The list with some of it taken out and put before another; null: at the end. */
export function movedBefore<Photo extends { id: PhotoId }>(
  photos: readonly Photo[],
  moving: ReadonlySet<PhotoId>,
  before: PhotoId | null,
): Photo[] {
  const others = photos.filter(({ id }) => !moving.has(id))
  const found = others.findIndex(({ id }) => id === before)
  const at = found < 0 ? others.length : found
  return others.toSpliced(at, 0, ...photos.filter(({ id }) => moving.has(id)))
}

/**
 * The places to write so that photos, in the order they are shown in, come to lie before another.
 * Only those that move get one, as long as there is room between their new neighbours.
 */
export function newPlaces(
  shown: readonly Placeable[],
  moving: ReadonlySet<PhotoId>,
  before: PhotoId | null,
): Map<PhotoId, number> {
  const next = movedBefore(shown, moving, before)
  const from = next.findIndex(({ id }) => moving.has(id))
  const count = next.filter(({ id }) => moving.has(id)).length
  const left = from === 0 ? null : next[from - 1]
  const right = next[from + count] ?? null
  const low = left === null ? undefined : left?.place
  const high = right?.place
  // Beside the first or the last there is room without end.
  const start = low ?? (left === null && high !== undefined ? high - step * (count + 1) : null)
  const end = high ?? (right === null && low !== undefined ? low + step * (count + 1) : null)
  const gap = start === null || end === null ? 0 : (end - start) / (count + 1)
  if (start !== null && gap >= nearest)
    return new Map(
      next.slice(from, from + count).map(({ id }, index) => [id, start + gap * (index + 1)]),
    )
  return placesOf(next)
}

/** Where photos go: into a set (null: none), before another (null: at the end), or both. */
export interface Placing {
  set?: SetId | null | undefined
  before?: PhotoId | null | undefined
}

/**
 * The photos that change when some are placed. Laid by hand for the first time, everything stays
 * where it is on screen but what moves.
 */
export function placed<Photo extends Placeable>(
  photos: readonly Photo[],
  arrangement: Arrangement,
  moving: ReadonlySet<PhotoId>,
  { set, before }: Placing,
): Photo[] {
  const changed = new Map<PhotoId, Photo>()
  const now = photos.map((photo) => {
    if (set === undefined || !moving.has(photo.id)) return photo
    const { set: _, ...others } = photo
    const moved = (set === null ? others : { ...others, set }) as Photo
    changed.set(photo.id, moved)
    return moved
  })
  if (before !== undefined) {
    const places =
      arrangement.order === 'hand'
        ? newPlaces(inOrder(now, arrangement), moving, before)
        : placesOf(movedBefore(inOrder(photos, arrangement), moving, before))
    for (const photo of now) {
      const place = places.get(photo.id)
      if (place !== undefined) changed.set(photo.id, { ...photo, place })
    }
  }
  return [...changed.values()]
}

/** Some of a gallery's photos, each once. */
const photosOfCall = (most: number) =>
  z
    .array(PhotoId)
    .min(1)
    .max(most)
    .refine((photos) => new Set(photos).size === photos.length)

/**
 * Les names the sets, chooses the order or the cover. The first time it is laid by hand a gallery
 * keeps the order it is shown in. Fails with `not-found`, also for a cover that is not shown.
 */
export const arrangeGallery = declareCall({
  role: 'admin',
  input: z
    .strictObject({
      gallery: GalleryId,
      sets: PhotoSets.optional(),
      order: PhotoOrder.optional(),
      cover: PhotoId.nullable().optional(),
    })
    .refine(({ sets, order, cover }) => [sets, order, cover].some((one) => one !== undefined)),
  output: z.strictObject({ arranged: z.literal(true) }),
})

/**
 * Les moves photos into a set (null: into none), or lays them before another (null: at the end),
 * which makes the gallery's order his own. Those that are not shown are left out. Fails with
 * `not-found`.
 */
export const placePhotos = declareCall({
  role: 'admin',
  input: z
    .strictObject({
      gallery: GalleryId,
      photos: photosOfCall(photosPerCall),
      set: SetId.nullable().optional(),
      before: PhotoId.nullable().optional(),
    })
    .refine(({ set, before }) => set !== undefined || before !== undefined),
  output: z.strictObject({ placed: z.int() }),
})

/**
 * Les takes photos out of the client's sight, with their hearts. Twice is once. Fails with
 * `selection-locked` for what is submitted, `too-many-hidden`, `not-found`.
 */
export const hidePhotos = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, photos: photosOfCall(photosPerCall) }),
  output: z.strictObject({ hidden: z.int() }),
})

/** Hidden photos are shown again, with their hearts where these fit. Twice is once. */
export const showPhotos = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, photos: photosOfCall(photosPerCall) }),
  output: z.strictObject({ shown: z.int() }),
})

/**
 * Les deletes photos with their files, hearts and comments, or clears away what was put aside.
 * Twice is once. Fails with `selection-locked` for what is submitted, `not-found`.
 */
export const deletePhotos = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, photos: photosOfCall(deletionsPerCall) }),
  output: z.strictObject({ deleted: z.int() }),
})
