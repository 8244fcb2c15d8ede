import { z } from 'zod'

/** Bytes: 50 MB as the limit of one file. storage.rules says the same number. */
export const uploadLimitBytes = 50 * 1024 * 1024
/** Pixels of a picture, width × height; more is a flood. */
export const pixelLimit = 120_000_000

/** The picture formats the pipeline decodes, told by their first bytes and never by name. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Why a file was put aside, with the sentence Les or the sender reads. */
export const uploadFailures = {
  'not-a-picture': 'This is not a photograph (JPEG, PNG or WebP), whatever its name says.',
  damaged: 'This file is damaged or cut off. Export it once more and upload it again.',
  'too-many-pixels': 'This picture has too many pixels to be a photograph.',
  'too-large': 'This file is larger than 50 MB.',
  'not-transparent':
    'This logo has no transparent ground, so it would be a plain box. Export it as a PNG or WebP with transparency.',
  'empty-logo': 'There is nothing to be seen in this logo, so the proofs would be left clean.',
  failed: 'This file could not be worked on. Try it again.',
} as const satisfies Record<string, string>

export type UploadFailure = keyof typeof uploadFailures
export const UploadFailure = z.enum(
  Object.keys(uploadFailures) as [UploadFailure, ...UploadFailure[]],
)

/** The format a file really has, by its signature; null when it is none that we take. */
export function pictureTypeOf(start: Uint8Array): PictureType | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to))
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return 'image/jpeg'
  if (start[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'image/png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  return null
}

/** A file name as people gave it, without what could be a path; its last 120 characters at most. */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- control and bidi characters can disguise a name
  const visible = last.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const trimmed = visible.trim().replace(/^\.+/, '')
  // Half a character (a lone surrogate) has no place in an address.
  return (
    trimmed
      .slice(-120)
      .replace(/^[\udc00-\udfff]/, '')
      .toWellFormed() || 'file'
  )
}
