import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { type Arrangement, inOrder, PhotoOrder, PhotoSets } from './arrangement.ts'
import { CameraNumber } from './camera-clock.ts'
import {
  Choosing,
  choosingShape,
  isSoundChoosing,
  picksLimit,
  ReopeningWords,
  Selection,
} from './choosing.ts'
import { declareCall } from './call.ts'
import { Release } from './delivery.ts'
import { expiryShape } from './expiry.ts'
import { SheetFinal } from './final.ts'
import { BookingId, GalleryId, PersonId, PhotoId, SetId } from './ids.ts'
import { groupBy } from './group-by.ts'
import { galleryAccess } from './access.ts'
import { Amount, Currency } from './money.ts'
import { orNewer } from './records/newer.ts'
import { UploadFailure } from './upload.ts'
import { StoredWords } from './words.ts'
import { mediaAddress } from './media-address.ts'

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
  clientName: StoredWords(80),
  ...galleryAccess,
  title: StoredWords(120),
  choosing: Choosing,
  /** When hearts end, from the deadline and the studio's zone as it was set; rules read it. */
  closesAt: z.date().nullable(),
  /** What extras are paid in. */
  currency: Currency,
  selection: Selection,
  published: z.boolean(),
  ...expiryShape,
  sets: PhotoSets.default([]),
  order: PhotoOrder.default('captured'),
  /** The photo that stands for the gallery; null: none was chosen. */
  cover: PhotoId.nullable().default(null),
  /** One of its photos, for lists where no cover was chosen; null while there is none. */
  lead: PhotoId.nullable().default(null),
  /** How many photos there are to see, and how many files were put aside. */
  ready: z.int().min(0),
  failed: z.int().min(0),
  /** How many photos each contact sheet holds: where the next one finds room. */
  sheets: z.array(z.int().min(0).max(photosPerSheet)).default([]),
  /** How many photos have a final. */
  finals: z.int().min(0),
  release: Release,
  createdAt: z.date(),
})
export type Gallery = z.infer<typeof Gallery>

/** What everyone who may see a photo knows of it. */
export const SheetPhoto = z.strictObject({
  id: PhotoId,
  /** The file name it came with. */
  name: StoredWords(120),
  /** Pixels of the upright original. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Thumbhash, base64. */
  hash: z.string().max(64),
  /** When it was taken, by EXIF and the shift of its camera's clock, else when it was uploaded. */
  takenAt: z.date(),
  /** Whose clock that is; absent where none is known. */
  camera: CameraNumber.optional(),
  /** Absent: in no set. */
  set: SetId.optional(),
  /** Where it lies among the others when Les orders by hand; absent: not laid yet. */
  place: z.number().optional(),
  /** The finished photograph; left out while there is only a proof. */
  final: SheetFinal.optional(),
  /** The photo of which this is another finished version; absent: it stands for itself. */
  versionOf: PhotoId.optional(),
})
export type SheetPhoto = z.infer<typeof SheetPhoto>

/** A photo as it is kept, under its id. */
export const SheetEntry = SheetPhoto.omit({ id: true })
export type SheetEntry = z.infer<typeof SheetEntry>

/**
 * Up to 500 photos' metadata, compiled by the server: 2,000 photos open in four reads.
 * Keyed by photo id, so that an event delivered twice writes the same entry.
 */
export const Sheet = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  viewers: galleryAccess.viewers,
  published: z.boolean(),
  photos: z.record(PhotoId, SheetEntry),
})
export type Sheet = z.infer<typeof Sheet>

/** Photos as they are kept under their ids, in a list. */
export const listed = <Entry extends SheetEntry>(
  photos: Readonly<Record<PhotoId, Entry>>,
): (Entry & { id: PhotoId })[] => Object.entries(photos).map(([id, photo]) => ({ ...photo, id }))

/** All photos of a gallery as they are shown. */
export const photosOf = (sheets: readonly Sheet[], arrangement: Arrangement): SheetPhoto[] =>
  inOrder(
    sheets.flatMap((sheet) => listed(sheet.photos)),
    arrangement,
  )

/**
 * Whoever chooses a photo chooses each of its versions with it, so that none has to be chosen, or
 * paid for, on its own.
 */
export const withVersions = (
  chosen: ReadonlySet<PhotoId>,
  photos: readonly Pick<SheetPhoto, 'id' | 'versionOf'>[],
): ReadonlySet<PhotoId> =>
  new Set([
    ...chosen,
    ...photos.flatMap(({ id, versionOf }) =>
      versionOf !== undefined && chosen.has(versionOf) ? [id] : [],
    ),
  ])

/** A photo with more than one finished version, and those beside the first. */
export interface VersionedPhoto {
  photo: SheetPhoto
  versions: SheetPhoto[]
}

/** The photos with several finished versions, in the order they are in. */
export function versionedPhotos(photos: readonly SheetPhoto[]): VersionedPhoto[] {
  const beside = groupBy(
    photos.filter(({ versionOf }) => versionOf !== undefined),
    ({ versionOf }) => versionOf,
  )
  return photos.flatMap((photo) => {
    const versions = beside.get(photo.id)
    return versions ? [{ photo, versions }] : []
  })
}

/** The first contact sheet with room for one more, counted from 0; it may be a new one. */
export function sheetWithRoom({ sheets }: Pick<Gallery, 'sheets'>): number {
  const found = sheets.findIndex((count) => count < photosPerSheet)
  return found < 0 ? sheets.length : found
}

/** The gallery's counts with so many photos more (or fewer) on one of its sheets. */
export function withCount(gallery: Gallery, sheet: number, more: number): Gallery {
  const sheets = [...gallery.sheets]
  while (sheets.length <= sheet) sheets.push(0)
  sheets[sheet] = Math.max(0, (sheets[sheet] ?? 0) + more)
  return { ...gallery, sheets, ready: Math.max(0, gallery.ready + more) }
}

/**
 * The id of a photo is taken from its bytes (SHA-256), so that the same file is the same photo
 * whatever it is called and however often it comes.
 */
export const photoIdOf = (digest: Uint8Array): PhotoId =>
  btoa(String.fromCharCode(...digest.subarray(0, 20)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** One upload as Les sees it, from arrival on. */
export const Photo = z.strictObject({
  name: StoredWords(120),
  sheet: z.int().min(0),
  bytes: z.int().min(0),
  state: z.enum(['working', 'ready', 'failed']),
  reason: orNewer(UploadFailure).nullable(),
  /** The Storage generation it was made from: the same upload delivered twice is one photo. */
  generation: z.string(),
  /** The revision of the watermark its proofs were made for; null until they are there. */
  watermark: z.int().positive().nullable(),
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
  mediaAddress.proof(gallery, photo, String(edge))

/**
 * Shows what has come since the gallery was published, and tells its client and members once. Answers
 * how many. Fails with `gallery-archived`, `not-found`.
 */
export const showNewPhotos = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId }),
  output: z.strictObject({ shown: z.int().min(0) }),
})

/** Shows a gallery to its client. Fails with `nothing-to-publish`, `gallery-archived`, `not-found`. */
export const publishGallery = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId }),
  output: z.strictObject({ photos: z.int().positive() }),
})

/**
 * The client submits the hearts that are stored: they are locked, and extras are asked for on an
 * invoice of their own. `seenChosen` and `seenExtras` are how many and what amount were shown.
 * Twice is once. Fails with `selection-changed`, `too-few-chosen`, `too-many-chosen`,
 * `choosing-over`, `status-not-allowed`, `gallery-archived`, `not-found`.
 */
export const submitSelection = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({
    gallery: GalleryId,
    seenChosen: z.int().min(0).max(picksLimit),
    seenExtras: Amount,
  }),
  output: z.strictObject({ chosen: z.int(), extras: z.int() }),
})

/**
 * Les opens a submitted selection again, with a word and a last day for it. An invoice of extras
 * that nothing was paid on is void; one that was paid on stays, and counts towards the next choice.
 * Twice is once. Fails with `nothing-to-reopen`, `deadline-past`, `not-found`.
 */
export const reopenSelection = declareCall({
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
export const updateChoosing = declareCall({
  role: 'admin',
  input: z
    .strictObject({ gallery: GalleryId, ...choosingShape })
    .refine((rules) => isSoundChoosing(rules)),
  output: z.strictObject({ saved: z.literal(true) }),
})
