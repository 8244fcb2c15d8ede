import { z } from 'zod'
import {
  Choosing,
  choosingShape,
  isSoundChoosing,
  picksLimit,
  ReopeningWords,
  Selection,
} from './choosing.ts'
import { contract } from './contract.ts'
import { BookingId, GalleryId, PersonId, PhotoId } from './ids.ts'
import { Amount, Currency } from './money.ts'
import { UploadFailure } from './upload.ts'

/** A contact sheet is one document, so it stays well below Firestore's 1 MiB. */
export const photosPerSheet = 500
/** Pixels of the longer edge. Nothing without a watermark is ever derived for a client. */
export const proofEdges = [480, 2048] as const
export const ProofEdge = z.union([z.literal(480), z.literal(2048)])
export type ProofEdge = z.infer<typeof ProofEdge>

/** The proofs of one booking; it carries the booking's id. Only the server writes it. */
export const Gallery = z.strictObject({
  booking: BookingId,
  client: PersonId,
  clientName: z.string().max(80),
  title: z.string().max(120),
  choosing: Choosing,
  /** When hearts end, from the deadline and the studio's zone as it was set; rules read it. */
  closesAt: z.date().nullable(),
  /** What extras are paid in. */
  currency: Currency,
  selection: Selection,
  published: z.boolean(),
  /** Counts of photos by state. */
  ready: z.int().min(0),
  failed: z.int().min(0),
  createdAt: z.date(),
})
export type Gallery = z.infer<typeof Gallery>

/** What everyone who may see a photo knows of it. */
export const SheetPhoto = z.strictObject({
  id: PhotoId,
  /** The file name it came with. */
  name: z.string().max(120),
  /** Pixels of the upright original. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Thumbhash, base64. */
  hash: z.string().max(64),
  /** When it was taken, from EXIF, else when it was uploaded. */
  takenAt: z.date(),
})
export type SheetPhoto = z.infer<typeof SheetPhoto>

/**
 * Up to 500 photos' metadata, compiled by the server: 2,000 photos open in four reads.
 * Keyed by photo id, so that an event delivered twice writes the same entry.
 */
export const Sheet = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  published: z.boolean(),
  photos: z.record(PhotoId, SheetPhoto.omit({ id: true })),
})
export type Sheet = z.infer<typeof Sheet>

/** All photos of a gallery in the order they were taken, then by name. */
export const photosOf = (sheets: readonly Sheet[]): SheetPhoto[] =>
  sheets
    .flatMap((sheet) => Object.entries(sheet.photos).map(([id, photo]) => ({ id, ...photo })))
    .toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime() || (a.name < b.name ? -1 : 1))

/** One upload as Les sees it, from arrival on. */
export const Photo = z.strictObject({
  name: z.string().max(120),
  sheet: z.int().min(0),
  bytes: z.int().min(0),
  state: z.enum(['working', 'ready', 'failed']),
  reason: UploadFailure.nullable(),
  /** The Storage generation it was made from: the same upload delivered twice is one photo. */
  generation: z.string(),
  updatedAt: z.date(),
})
export type Photo = z.infer<typeof Photo>

/** One person's hearts in one gallery, written by that person alone until they are submitted. */
export const Picks = z.strictObject({
  photos: z.array(PhotoId).max(picksLimit),
  /** Submitted. It stands on the hearts' own document, so that none can slip past it. */
  locked: z.boolean(),
  updatedAt: z.date(),
})
export type Picks = z.infer<typeof Picks>

/** The picks with the photo chosen or not; null when the limit is reached. */
export function withPick(
  photos: readonly PhotoId[],
  photo: PhotoId,
  chosen: boolean,
  limit: number,
): PhotoId[] | null {
  const others = photos.filter((id) => id !== photo)
  if (!chosen) return others
  return others.length >= limit ? null : [...others, photo]
}

/** The address of a proof: stable, without a secret, cacheable; the cookie decides. */
export const proofAddress = (gallery: GalleryId, photo: PhotoId, edge: ProofEdge): string =>
  `/media/proofs/${gallery}/${photo}/${edge}`

/** Shows a gallery to its client. Fails with `nothing-to-publish`, `not-found`. */
export const publishGallery = contract({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId }),
  output: z.strictObject({ photos: z.int().positive() }),
})

/**
 * The client submits the hearts that are stored: they are locked, and extras become a line and an
 * instalment of the invoice. `seenChosen` and `seenExtras` are how many and what amount were shown.
 * Twice is once. Fails with `selection-changed`, `too-few-chosen`, `too-many-chosen`,
 * `choosing-over`, `status-not-allowed`, `not-found`.
 */
export const submitSelection = contract({
  role: 'client',
  input: z.strictObject({
    gallery: GalleryId,
    seenChosen: z.int().min(0).max(picksLimit),
    seenExtras: Amount,
  }),
  output: z.strictObject({ chosen: z.int(), extras: z.int() }),
})

/**
 * Les opens a submitted selection again, with a word and a last day for it. Extras not paid leave
 * the invoice; paid ones stay on it as a credit. Twice is once. Fails with `nothing-to-reopen`,
 * `deadline-past`, `not-found`.
 */
export const reopenSelection = contract({
  role: 'admin',
  input: z.strictObject({
    gallery: GalleryId,
    words: ReopeningWords,
    deadline: choosingShape.deadline,
  }),
  output: z.strictObject({ reopened: z.literal(true) }),
})

/**
 * Les changes limits, price and last day of one gallery while nothing is submitted. Fails with
 * `selection-locked`, `deadline-past`, `not-found`.
 */
export const updateChoosing = contract({
  role: 'admin',
  input: z
    .strictObject({ gallery: GalleryId, ...choosingShape })
    .refine((rules) => isSoundChoosing(rules)),
  output: z.strictObject({ saved: z.literal(true) }),
})
