import { webEdge } from '@portal/model/delivery'
import type { Capture } from '@portal/model/camera-clock'
import type { ProofEdge } from '@portal/model/gallery'
import type { Watermark } from '@portal/model/watermark'
import { paint } from '@portal/model/watermark-paint'
import { rgbaToThumbHash } from 'thumbhash'
import { files as bucketFiles, type Files } from '#platform/files'
import {
  encodeJpeg,
  encodeWebp,
  openPicture,
  type OpenedPicture,
  type Pixels,
  shrunk,
} from '#platform/picture'
import { readCapture } from './read-capture.ts'
import { watermarkPainting } from './watermark.ts'

export interface DerivedProof {
  /** WebP, watermarked, without metadata. */
  proofs: Record<ProofEdge, Buffer>
  /** Pixels of the upright original. */
  width: number
  height: number
  /** Thumbhash, base64. */
  hash: string
  capture: Capture | null
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

/** What is burnt into a proof, and the zone its camera's clock was in. */
type Marking = { watermark: Watermark; zone: string }

/**
 * Paints over the pixels of both sizes: the watermark is drawn for each anew, since shrunk letters
 * would be lost.
 */
async function proofsOf(
  { pixels, width, height, exif }: OpenedPicture,
  small: Pixels,
  { watermark, zone }: Marking,
  files: Files,
): Promise<DerivedProof> {
  const hash = await thumbhashOf(small)
  const thumbnail = await watermarked(small, 480, watermark, files)
  const proof = await watermarked(pixels, 2048, watermark, files)
  return {
    proofs: { 480: thumbnail, 2048: proof },
    width,
    height,
    hash,
    capture: readCapture(exif, zone),
  }
}

/**
 * Everything a gallery shows of one photograph: decoded once to the largest proof, the rest derived
 * from that. Throws `UnfitPicture`. A logo is loaded from `files`, once.
 */
export const deriveProof = async (
  bytes: Buffer,
  marking: Marking,
  files: Files = bucketFiles,
): Promise<DerivedProof> => {
  const opened = await openPicture(bytes, 2048)
  return proofsOf(opened, await shrunk(opened.pixels, 480), marking, files)
}

export interface DerivedFinal extends DerivedProof {
  /** JPEG for the screen, without watermark and metadata: only ever shown behind the gate. */
  web: Buffer
  /** WebP of 480 px for the wall, as clean and as well guarded. */
  tile: Buffer
}

const webQuality = 90

/** Everything made of a finished photograph, decoded once. Throws `UnfitPicture`. */
export async function deriveFinal(
  bytes: Buffer,
  marking: Marking,
  files: Files = bucketFiles,
): Promise<DerivedFinal> {
  const opened = await openPicture(bytes, webEdge)
  const small = await shrunk(opened.pixels, 480)
  // Before the watermark is painted over these pixels.
  const web = await encodeJpeg(opened.pixels, webQuality)
  const tile = await encodeWebp(small, qualities[480])
  return { ...(await proofsOf(opened, small, marking, files)), web, tile }
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

/** What is shown of an attached picture: no watermark, and no metadata either. Throws `UnfitPicture`. */
export async function deriveAttachment(bytes: Buffer): Promise<DerivedAttachment> {
  const { pixels } = await openPicture(bytes, attachmentEdge)
  const { width, height } = pixels
  const thumbnail = await encodeWebp(await shrunk(pixels, bubbleEdge), 76)
  return { picture: await encodeWebp(pixels, 80), thumbnail, width, height }
}
