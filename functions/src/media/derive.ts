import type { ProofEdge } from '@portal/model/gallery'
import type { Watermark } from '@portal/model/watermark'
import { paint } from '@portal/model/watermark-paint'
import { rgbaToThumbHash } from 'thumbhash'
import { files as bucketFiles, type Files } from '#platform/files'
import { encodeWebp, openPicture, type Pixels, shrunk } from '#platform/picture'
import { readTakenAt } from './read-taken-at.ts'
import { watermarkPainting } from './watermark.ts'

export interface DerivedProof {
  /** WebP, watermarked, without metadata. */
  proofs: Record<ProofEdge, Buffer>
  /** Pixels of the upright original. */
  width: number
  height: number
  /** Thumbhash, base64. */
  hash: string
  takenAt: Date | null
}

const qualities = { 480: 74, 2048: 76 } as const satisfies Record<ProofEdge, number>

async function thumbhashOf(pixels: Pixels): Promise<string> {
  const { data, width, height } = await shrunk(pixels, 100)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    rgba.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
  return Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64')
}

async function watermarked(
  pixels: Pixels,
  edge: ProofEdge,
  watermark: Watermark,
  files: Files,
): Promise<Buffer> {
  paint(pixels, await watermarkPainting(watermark, edge, files), 3)
  return encodeWebp(pixels, qualities[edge])
}

/**
 * Everything a gallery shows of one photograph: decoded once to the largest proof, the rest derived
 * from that. The watermark is drawn for each size anew, since shrunk letters would be lost. Throws
 * `UnfitPicture`. A logo is loaded from `files`, once.
 */
export async function deriveProof(
  bytes: Buffer,
  { watermark, zone }: { watermark: Watermark; zone: string },
  files: Files = bucketFiles,
): Promise<DerivedProof> {
  const { pixels, width, height, exif } = await openPicture(bytes, 2048)
  const small = await shrunk(pixels, 480)
  const hash = await thumbhashOf(small)
  const thumbnail = await watermarked(small, 480, watermark, files)
  const proof = await watermarked(pixels, 2048, watermark, files)
  return {
    proofs: { 480: thumbnail, 2048: proof },
    width,
    height,
    hash,
    takenAt: readTakenAt(exif, zone),
  }
}

/** Pixels of the longer edges of a picture in a conversation: opened, and in its bubble. */
const attachmentEdge = 2_048
const bubbleEdge = 640

export interface DerivedAttachment {
  /** WebP without metadata, large and small. */
  picture: Buffer
  thumbnail: Buffer
  /** Pixels of `picture`. */
  width: number
  height: number
}

/** What a conversation shows of a picture: no watermark, and no metadata either. Throws `UnfitPicture`. */
export async function deriveAttachment(bytes: Buffer): Promise<DerivedAttachment> {
  const { pixels } = await openPicture(bytes, attachmentEdge)
  const { width, height } = pixels
  const thumbnail = await encodeWebp(await shrunk(pixels, bubbleEdge), 76)
  return { picture: await encodeWebp(pixels, 80), thumbnail, width, height }
}
