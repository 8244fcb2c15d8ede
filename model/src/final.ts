import { groupBy } from './group-by.ts'
import { z } from 'zod'
import { declareCall } from './call.ts'
import type { DownloadSize } from './delivery.ts'
import { ArrivalId, GalleryId, PhotoId } from './ids.ts'
import { fileNameKey, pictureTypes, plainFileName, rawExtensions, UploadFailure } from './upload.ts'
import { orNewer } from './records/newer.ts'
import { StoredWords } from './words.ts'
import { mediaAddress } from './media-address.ts'

/** What everybody who sees a photo knows of its final; the bytes are behind the gate. */
export const SheetFinal = z.strictObject({
  /** The name it is downloaded under. */
  name: StoredWords(120),
  /** Bytes in each size. */
  print: z.int().positive(),
  web: z.int().positive(),
  /** Whether there is a proof from before it to compare it with. */
  before: z.boolean(),
})
export type SheetFinal = z.infer<typeof SheetFinal>

const checksum = z.int().min(0).max(0xffffffff)

/** A finished photograph as the server keeps it. */
export const Final = SheetFinal.extend({
  type: z.enum(pictureTypes),
  /** The Storage generation of the upload it was made from; a later one takes its place. */
  generation: z.string().regex(/^\d{1,20}$/),
  /** When that was uploaded, or Les decided that it belongs here. */
  at: z.date(),
  /** CRC-32 of the bytes in each size, as a ZIP says it. */
  printSum: checksum,
  webSum: checksum,
  updatedAt: z.date(),
})
export type Final = z.infer<typeof Final>

/** The name it is downloaded under; what is made for the screen is always a JPEG. */
export const downloadName = ({ name }: Pick<SheetFinal, 'name'>, size: DownloadSize): string =>
  size === 'print' ? name : `${name.replace(/(?<=.)\.[^.]{1,5}$/, '')}.jpg`

/** What makes one version of a final newer than another. */
export type FinalVersion = Pick<Final, 'at' | 'generation'>

/**
 * Whether a version takes the place of what there is. What Les has decided is as new as his
 * decision, however long the file had been waiting for it.
 */
export function isNewer({ at, generation }: FinalVersion, than: FinalVersion | null): boolean {
  if (than === null) return true
  const later = at.getTime() - than.at.getTime()
  return later > 0 || (later === 0 && BigInt(generation) >= BigInt(than.generation))
}

/** Why a final found no photo: nothing is called like it, or several are. */
export const UnmatchedWhy = z.enum(['none', 'several'])
export type UnmatchedWhy = z.infer<typeof UnmatchedWhy>

const arrived = {
  name: StoredWords(120),
  bytes: z.int().min(0),
  generation: z.string().regex(/^\d{1,20}$/),
  updatedAt: z.date(),
}

/** A final on its way from Les's disk to its photo. */
export const FinalArrival = z.discriminatedUnion('state', [
  z.strictObject({ ...arrived, state: z.literal('working') }),
  /** `photo`: the one it became the final of; `added`: it is a photo of its own. */
  z.strictObject({ ...arrived, state: z.literal('matched'), photo: PhotoId, added: z.boolean() }),
  z.strictObject({ ...arrived, state: z.literal('unmatched'), why: UnmatchedWhy }),
  /** Les has decided; a worker does it. `photo` null: it becomes a photo of its own. */
  z.strictObject({ ...arrived, state: z.literal('decided'), photo: PhotoId.nullable() }),
  z.strictObject({ ...arrived, state: z.literal('discarded') }),
  z.strictObject({ ...arrived, state: z.literal('failed'), reason: orNewer(UploadFailure) }),
])
export type FinalArrival = z.infer<typeof FinalArrival>

/**
 * What editors, browsers and systems put behind a name, longest first, in the languages they do it
 * in, and the extension of the file it was made from. A bare number is not among them.
 */
const suffix = new RegExp(
  String.raw`(?:[-–_ ]+(?:edit(?:ed)?|final(?:e|s)?|retouch(?:ed)?|enhanced(?:-(?:nr|sr|rd))*|denoised?|` +
    String.raw`bearbeitet|bewerkt|modifi(?:er|ée?|cato)|edita(?:r|do|da)|` +
    String.raw`bw|b&w|sw|mono|colou?r|print|web|hdr|crop(?:ped)?|copy|kopie|copie|copia|export|master|psd|lr|ps|c1)` +
    String.raw`(?:[-_ ]*\d{1,3})?|[-_ ]*\(\d{1,3}\)|\.(?:jpe?g|png|webp|hei[cf]|tiff?|psd|${rawExtensions}))$`,
)

/** A name as it is compared: as file systems do, without path, extension and odd signs. */
const stemOf = (name: string): string =>
  fileNameKey(plainFileName(name))
    .replace(/(?<=.)\.[^.]{1,5}$/, '')
    .trim()

/** A name without its extension, as finals of one photo are told apart by. */
export const versionKey = stemOf

/**
 * Whether two finals of one photo are the same version: called alike but for the extension, so the
 * later is the earlier one exported anew. Under another name ("-Edit", "-Edit-2", "_bw") it is a
 * version of its own, and none takes the place of another.
 */
export const isSameVersion = (name: string, other: string): boolean =>
  versionKey(name) === versionKey(other)

/** The photo a final belongs to. */
export type FinalMatch = { photo: PhotoId } | UnmatchedWhy

/**
 * Finds the photo that a final was made from by its file name: the same whatever case, extension
 * or Unicode form, then without what editors add at the end ("-Edit", "_edit-2", "(1)", ".CR3"), one
 * after the other. Two photos of one name are for Les to tell apart; versions are found by their photo.
 */
export function matchFinal(
  name: string,
  photos: readonly { id: PhotoId; name: string; versionOf?: PhotoId | undefined }[],
): FinalMatch {
  const proofs = photos.filter(({ versionOf }) => versionOf === undefined)
  const byStem = groupBy(proofs, (photo) => stemOf(photo.name))
  let stem = stemOf(name)
  for (;;) {
    const found = byStem.get(stem) ?? []
    if (found.length > 1) return 'several'
    if (found[0]) return { photo: found[0].id }
    const shorter = stem.replace(suffix, '').trim()
    if (shorter === stem || shorter === '') return 'none'
    stem = shorter
  }
}

/**
 * Les decides about a final that found no photo: it belongs to one, it becomes a photo of its own,
 * or it goes. Twice is once. Fails with `conflict` when it is no longer to be decided, `not-found`.
 */
export const decideFinal = declareCall({
  role: 'admin',
  input: z.strictObject({
    gallery: GalleryId,
    arrival: ArrivalId,
    decision: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('assign'), photo: PhotoId }),
      z.strictObject({ kind: z.literal('add') }),
      z.strictObject({ kind: z.literal('discard') }),
    ]),
  }),
  output: z.strictObject({ decided: z.literal(true) }),
})

/** The address of an undecided final's picture, for Les alone. */
export const arrivalAddress = mediaAddress.arrival
