import { clipStart, isSeen, oneLine } from './words.ts'
import { z } from 'zod'
import { known, type NewerWord } from './records/newer.ts'

/** Bytes: 50 MB as the limit of one file. storage.rules says the same number. */
export const uploadLimitBytes = 50 * 1024 * 1024
/** Pixels of a picture, width × height; more is a flood. */
export const pixelLimit = 120_000_000

/** The label under which an upload says which set of its gallery it comes into. */
export const setLabel = 'set'

/** The picture formats the pipeline decodes, told by their first bytes and never by name. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Why a file was put aside, with the sentence Les or the sender reads. */
export const uploadFailures = {
  'not-a-picture': 'This is not a photograph (JPEG, PNG, WebP or HEIC), whatever its name says.',
  empty: 'This file is empty. Copy it from the card once more, or export it again.',
  heic: 'This is a HEIC photograph. Export it as JPEG and upload that.',
  raw: 'This is a RAW file. Export it as JPEG and upload that.',
  film: 'This is a film or a recording. Galleries take photographs.',
  'other-format':
    'Photographs in this format cannot be taken. Export this one as JPEG and upload that.',
  damaged: 'This file is damaged or cut off. Export it once more and upload it again.',
  'too-many-pixels': 'This picture has too many pixels to be a photograph.',
  'too-large': 'This file is larger than 50 MB.',
  'not-transparent':
    'This logo has no transparent ground, so it would be a plain box. Export it as a PNG or WebP with transparency.',
  'empty-logo': 'There is nothing to be seen in this logo, so the proofs would be left clean.',
  'not-attachable':
    'Files of this kind cannot be sent here. Pictures, PDFs, office documents, plain text, sound and film can.',
  'has-macros':
    'This document may contain macros, so it is not passed on. Save it without them (as .docx, .xlsx or .pptx) or as a PDF and send it again.',
  'too-many-waiting':
    '2,000 new or hidden photographs are waiting in this gallery. Show or delete some, then drop this file again.',
  failed: 'This file could not be worked on. Try it again.',
} as const satisfies Record<string, string>

export type UploadFailure = keyof typeof uploadFailures
export const UploadFailure = z.enum(
  Object.keys(uploadFailures) as [UploadFailure, ...UploadFailure[]],
)

/** Why an upload was refused, in words; what a newer version knows more exactly, in general ones. */
export const uploadFailureWords = (reason: UploadFailure | NewerWord): string =>
  uploadFailures[known(UploadFailure, reason) ?? 'failed']

/** The format a file really has, by its signature; null when it is none that we take. */
export function pictureTypeOf(start: Uint8Array): PictureType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to))
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return 'image/jpeg'
  if (start[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'image/png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  return null
}

/** So many bytes say what a file is. */
export const tellingBytes = 64

/** What a file of boxes says that it is, its main brand first (ISO/IEC 14496-12, `ftyp`). */
function brandsOf(start: Uint8Array): string[] {
  const ascii = (from: number) => String.fromCharCode(...start.subarray(from, from + 4))
  if (ascii(4) !== 'ftyp') return []
  const end = Math.min(new DataView(start.buffer, start.byteOffset).getUint32(0), tellingBytes)
  const places = Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, index) => 16 + 4 * index)
  return [ascii(8), ...places.map(ascii)]
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const isAvif = (brand: string): boolean => brand === 'avif' || brand === 'avis'

/** Whether a file is a HEIC, by its first bytes (ISO/IEC 23008-12, brands); AVIF is none. */
export function isHeic(start: Uint8Array): boolean {
  const brands = brandsOf(start)
  return heicBrands.has(brands[0] ?? '') && !brands.some(isAvif)
}

/** How pictures begin that are not taken: TIFF, GIF, Photoshop, JPEG XL, JPEG 2000. */
// oxfmt-ignore
const otherFormats = [
  'II*\0', 'II+\0', 'MM\0*', 'MM\0+', 'GIF8', '8BPS', '8BPB', '\xff\n', '\0\0\0\x0cJXL ',
  '\0\0\0\x0cjP  ',
]

/** Films and sound that are no file of boxes: RIFF (AVI, WAV), Matroska, MPEG, MP3 with its tag. */
function isRecording(start: Uint8Array): boolean {
  const ascii = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to))
  return (
    (ascii(0, 4) === 'RIFF' && ['AVI ', 'WAVE'].includes(ascii(8, 12))) ||
    ['\x1aE\xdf\xa3', '\0\0\x01\xba'].includes(ascii(0, 4)) ||
    ascii(0, 3) === 'ID3'
  )
}

/**
 * Why a file, by its first `tellingBytes` and its name, is none of `pictureTypes`; null for what is
 * one of them.
 */
export function unfitKind(
  start: Uint8Array,
  name: string,
): 'heic' | 'raw' | 'film' | 'other-format' | 'not-a-picture' | null {
  if (pictureTypeOf(start)) return null
  if (isHeic(start)) return 'heic'
  if (isRaw(name)) return 'raw'
  const first = String.fromCharCode(...start.subarray(0, 8))
  const isOther = otherFormats.some((signature) => first.startsWith(signature))
  const brands = brandsOf(start)
  if (isOther || brands.some(isAvif)) return 'other-format'
  return brands.length > 0 || isRecording(start) ? 'film' : 'not-a-picture'
}

/** What cameras call the files that hold what the sensor saw; for a regular expression. */
export const rawExtensions =
  '3fr|ari|arw|bay|cr2|cr3|crw|dcr|dng|erf|fff|gpr|iiq|kdc|mef|mos|mrw|nef|nrw|orf|pef|raf|raw|rw2|rwl|sr2|srf|srw|x3f'
const rawEndings = new RegExp(`\\.(?:${rawExtensions})$`, 'i')

export const isRaw = (name: string): boolean => rawEndings.test(name)

/** What programs lay beside photographs for themselves. */
const sidecarEndings =
  /\.(aae|acr|cos|cop|cot|cof|cpf|dop|exv|lrcat|lrprev|on1|onphoto|pp3|rrdata|spd|thm|xmp|xml)$/i

export const isSidecar = (name: string): boolean => sidecarEndings.test(name)

/** A path without its ending, by which a RAW and the JPEG beside it are one photograph. */
export const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '').toLowerCase()

/**
 * What file systems take for one name: whatever the case, in either of Unicode's forms (macOS
 * decomposes é), without what nobody sees. Stricter than each of them, so that names that differ by
 * it differ on all.
 */
export const fileNameKey = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')

/**
 * A file name as people gave it, without what could be a path and what could disguise it; its last
 * 120 units at most, in whole characters.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = oneLine(last).replace(/[\u061c\u200b\u200e\u200f\ufeff]/g, '')
  const shown = clipStart(plain.trim(), 120)
    .trim()
    .replace(/^[. ]+/, '')
  return isSeen(shown) ? shown : 'file'
}
