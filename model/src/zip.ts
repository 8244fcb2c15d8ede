import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { declareCall } from './call.ts'
import { DownloadSize } from './delivery.ts'
import { GalleryId, PersonId, PhotoId, SetId, VendorSetId, ZipId } from './ids.ts'
import { fileNameKey, plainFileName } from './upload.ts'
import { isSeen, StoredWords } from './words.ts'

/** A part stays below what file systems, browsers and old unzippers manage. */
export const zipPartBytes = 2_000_000_000
/** The plan of a part is one document. */
export const zipPartFiles = 2_000
/** The most photographs one ZIP holds. */
export const zipFiles = 20_000
/** A ZIP is kept for so many days after somebody asked for it. */
export const zipDays = 7
/** How many ZIPs of one gallery there are at most, and how many bytes they hold together. */
export const zipsPerGallery = 12
export const zipBytesPerGallery = 100_000_000_000

/** The bytes of a name in a ZIP, in UTF-8. */
const nameBytes = 200
/** What a stored file costs beside its bytes and twice its name: both headers, with room for Zip64. */
const entryBytes = 160

/** One file of a ZIP. */
export const ZipFile = z.strictObject({
  photo: PhotoId,
  /** Which version of the final it was planned with. */
  generation: z.string(),
  /** Unique in the whole ZIP, and safe on every disk. */
  name: StoredWords(nameBytes).min(1),
  bytes: z.int().positive(),
  /** CRC-32. */
  sum: z.int().min(0),
})
export type ZipFile = z.infer<typeof ZipFile>

/** What is in one part; read by the worker alone. */
export const ZipPlan = z.strictObject({ files: z.array(ZipFile).min(1).max(zipPartFiles) })
export type ZipPlan = z.infer<typeof ZipPlan>

export const ZipPart = z.strictObject({
  files: z.int().positive(),
  /** Of the photographs in it. */
  bytes: z.int().positive(),
  /** How many of those bytes are in place. */
  done: z.int().min(0),
  /** Bytes of the part as it downloads; null until it is whole. */
  whole: z.int().positive().nullable(),
})
export type ZipPart = z.infer<typeof ZipPart>

/** A ZIP somebody asked for; server only. `failed`: a photograph in it was replaced or taken away. */
export const Zip = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  /** Who asked for it, and is told; for all of Les's accounts the desk. */
  askers: z.array(PersonId).min(1),
  size: DownloadSize,
  /** What was released to vendors that it was made of, and those of them who may see it. */
  set: VendorSetId.optional(),
  vendors: z.array(PersonId).default([]),
  state: z.enum(['building', 'ready', 'failed']),
  files: z.int().positive(),
  bytes: z.int().positive(),
  parts: z.array(ZipPart).min(1).max(200),
  plannedAt: z.date(),
  /** When something last happened to it. */
  updatedAt: z.date(),
  expiresAt: z.date(),
})
export type Zip = z.infer<typeof Zip>

/**
 * What to put into a ZIP. `selection`: what its client submitted; `set`: what lies in it when the ZIP
 * is planned, however many that are; `released`: what is released to a vendor, who gets nothing else.
 */
export const ZipWhat = z.union([
  z.literal(['all', 'selection']),
  z.strictObject({ set: SetId }),
  z.strictObject({ released: VendorSetId }),
  z.strictObject({ photos: z.array(PhotoId).min(1).max(2_000) }),
])
export type ZipWhat = z.infer<typeof ZipWhat>

const signs = new Intl.Segmenter('en')
const encoder = new TextEncoder()
const sizeOf = (name: string): number => encoder.encode(name).length

/** The longest beginning of `text` of at most so many bytes, without half a sign at its end. */
function cut(text: string, bytes: number): string {
  if (sizeOf(text) <= bytes) return text
  let kept = ''
  let size = 0
  for (const { segment } of signs.segment(text)) {
    size += sizeOf(segment)
    if (size > bytes) break
    kept += segment
  }
  return kept
}

/** Names of devices, also in front of any extension (Windows, "Naming Files, Paths, and Namespaces"). */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i

/** A name that is a plain file on every disk: no path, no device, nothing that turns letters round. */
function safeName(name: string): { stem: string; extension: string } {
  const plain = plainFileName(name)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '')
  const extension = /(?<=.)\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - extension.length).replace(/[. ]+$/, '')
  return { stem: isSeen(stem) ? stem.replace(device, '$1_') : 'photograph', extension }
}

/**
 * Names for a folder: safe, at most 200 bytes, and none twice on any file system; a second one gets
 * " (2)". The order of the answer is that of the question.
 */
export function namesInZip(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const { stem, extension } = safeName(name)
    for (let copy = 1; ; copy++) {
      const end = `${copy === 1 ? '' : ` (${copy})`}${extension}`
      const candidate = `${cut(stem, nameBytes - sizeOf(end))}${end}`
      const key = fileNameKey(candidate)
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  })
}

/** How large a part with these files is at most, stored without compression. */
export const partBytes = (files: readonly Pick<ZipFile, 'name' | 'bytes'>[]): number =>
  files.reduce((sum, { name, bytes }) => sum + bytes + 2 * sizeOf(name) + entryBytes, 200)

/** The files in their order, in parts of at most `limit` bytes; names are unique over all parts. */
export function planParts(
  files: readonly ZipFile[],
  limit: number = zipPartBytes,
  most: number = zipPartFiles,
): ZipFile[][] {
  const names = namesInZip(files.map(({ name }) => name))
  const parts: ZipFile[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const [index, file] of files.entries()) {
    const named = { ...file, name: names[index] ?? file.name }
    const own = partBytes([named])
    const part = parts.at(-1)
    if (part && part.length < most && size + own <= limit) {
      part.push(named)
      size += own
    } else {
      parts.push([named])
      size = own
    }
  }
  return parts
}

/** Whether a ZIP still has, or will have, something to give. */
export const isStandingZip = ({ state, expiresAt }: Zip, now: Date): boolean =>
  state !== 'failed' && now < expiresAt

/** Whether there is room for one more beside those that stand; alone it may be of any size. */
export const hasRoomForZip = (standing: readonly Pick<Zip, 'bytes'>[], bytes: number): boolean =>
  standing.length === 0 ||
  (standing.length < zipsPerGallery &&
    standing.reduce((sum, zip) => sum + zip.bytes, bytes) <= zipBytesPerGallery)

/** Whether a part may be taken away now. */
export const isOffered = (zip: Zip, part: number, now: Date): boolean =>
  isStandingZip(zip, now) && typeof zip.parts[part]?.whole === 'number'

/**
 * Has a ZIP made in the background, behind the gate; the same photographs in the same size are one
 * ZIP, whoever asks. Fails with `gate-closed`, `nothing-to-download`, `too-many-zips`,
 * `gallery-archived`, `conflict` (something in it was hidden that moment), `not-found`.
 */
export const prepareZip = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ gallery: GalleryId, what: ZipWhat, size: DownloadSize }),
  output: z.strictObject({ zip: ZipId }),
})
