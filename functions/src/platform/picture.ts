import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type PictureType,
  isHeic,
  pictureTypeOf,
  pixelLimit,
  type UploadFailure,
} from '@portal/model/upload'
import type { Mask } from '@portal/model/watermark-paint'
import type SharpLibrary from 'sharp'
import type { ResizeOptions, Sharp, SharpOptions } from 'sharp'
import { withoutHarmfulExif } from './exif-guard.ts'
import { decodeHeic, exifOfHeic } from './heic.ts'

/** A file that will never become a picture, however often it is tried. */
export class UnfitPicture extends Error {
  readonly reason: UploadFailure
  constructor(reason: UploadFailure) {
    super(reason)
    this.name = 'UnfitPicture'
    this.reason = reason
  }
}

/** Raw sRGB, 8 bits for each of three channels, upright, row by row. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

export interface OpenedPicture {
  pixels: Pixels
  /** Pixels of the upright original. */
  width: number
  height: number
  exif: Buffer | null
}

let loading: Promise<typeof SharpLibrary> | undefined

/** The only gateway to sharp; it is loaded when the first picture comes, so others never load it. */
const library = () =>
  (loading ??= import('sharp').then(({ default: sharp }) => {
    // One thread for each photo and several photos in flight: faster than many threads for one.
    sharp.concurrency(1)
    sharp.cache(false)
    // Whatever a file claims to be, no other decoder of libvips can be reached.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
    })
    return sharp
  }))

const limits = { limitInputPixels: pixelLimit, failOn: 'error' } satisfies SharpOptions

const within = (edge: number) =>
  ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) satisfies ResizeOptions

const fromPixels = async ({ data, width, height }: Pixels): Promise<Sharp> =>
  (await library())(data, { ...limits, raw: { width, height, channels: 3 } })

async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`expected 3 channels, got ${info.channels}`)
  return { data, width: info.width, height: info.height }
}

let pixelsInFlight = 0
const waiting: (() => void)[] = []
const mustWait = (pixels: number) => pixelsInFlight > 0 && pixelsInFlight + pixels > pixelLimit

/**
 * Some encodings must be held whole while they are decoded, so however many photos are in flight,
 * together they have no more pixels than the largest one that is allowed.
 */
async function withinBudget<Result>(pixels: number, work: () => Promise<Result>): Promise<Result> {
  while (mustWait(pixels)) await new Promise<void>((resolve) => waiting.push(resolve))
  pixelsInFlight += pixels
  try {
    return await work()
  } finally {
    pixelsInFlight -= pixels
    for (const wake of waiting.splice(0)) wake()
  }
}

/**
 * How far libjpeg itself can shrink while it decodes. sharp would choose 1 where 2 is possible (up
 * to three times the edge, which is every photo of 24 MP) and take more than twice as long, so the
 * factor is given in libvips' own way, which exists for files alone: `name.jpg[shrink=2]`.
 */
const jpegShrink = (from: number, edge: number): number =>
  [8, 4, 2].find((factor) => from / factor >= edge) ?? 1

async function withFile<Result>(
  bytes: Buffer,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const path = join(tmpdir(), `${randomUUID()}.jpg`)
  try {
    await writeFile(path, bytes)
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}

const upright = (image: Sharp, edge: number): Sharp =>
  image.autoOrient().resize(within(edge)).flatten({ background: '#ffffff' }).toColourspace('srgb')

/** What libjpeg says where a part of the picture is lost; the rest of it would be grey. */
const isLost = (error: unknown) =>
  error instanceof Error &&
  /premature end|bad Huffman code|found marker .* instead of RST/i.test(error.message)

/**
 * What is decoded, unless libjpeg says that a part of it is lost: it goes on then with grey, as after
 * a bad card or a broken copy. What else it remarks, as bytes between two segments, harms nothing.
 */
async function undamaged<Result>(
  decode: (failOn: 'warning' | 'error') => Promise<Result>,
): Promise<Result> {
  try {
    return await decode('warning')
  } catch (error) {
    if (isLost(error)) throw new UnfitPicture('damaged')
    return decode('error')
  }
}

const isFlood = (error: unknown) => error instanceof Error && /pixel limit/i.test(error.message)

const endOfImage = Buffer.from([0xff, 0xd9])

/** The file, with the end of a JPEG where that is missing: some programs leave it out. */
function withEnd(bytes: Buffer, type: PictureType): Buffer {
  if (type !== 'image/jpeg' || bytes.includes(endOfImage, -4_096)) return bytes
  const half = bytes.at(-1) === endOfImage[0] ? 1 : 0
  return Buffer.concat([bytes.subarray(0, bytes.length - half), endOfImage])
}

/** Rows at the lower edge that libvips may still hold when libjpeg runs out of bytes. */
const lastRows = 64

/**
 * Whether a JPEG lacks nothing before the end that `withEnd` gave it. libvips sees a warning of
 * libjpeg one strip later, so it misses one of the last strip. That is decoded with different bytes
 * before its end: in a whole picture nobody reads them.
 */
async function endsWhole(bytes: Buffer): Promise<boolean> {
  const sharp = await library()
  const { width, height } = await sharp(bytes, limits).metadata()
  const rows = Math.min(height, lastRows)
  const scan = bytes.subarray(0, -endOfImage.length)
  const lowerEdge = (filling: number): Promise<Buffer> =>
    sharp(Buffer.concat([scan, Buffer.alloc(64, filling), endOfImage]), {
      ...limits,
      failOn: 'none',
    })
      .extract({ left: 0, top: height - rows, width, height: rows })
      .raw()
      .toBuffer()
  return withinBudget(width * height, async () => {
    // Throws where more is missing than the last strip. `stats` sometimes would not.
    await sharp(bytes, { ...limits, failOn: 'warning' })
      .raw()
      .toBuffer()
    return (await lowerEdge(0x55)).equals(await lowerEdge(0xaa))
  })
}

/**
 * Decodes a file once: upright, sRGB, its longer edge at most `edge` (never enlarged), shrunk while
 * it is read where the format can. Throws `UnfitPicture` for what is not a whole, still photograph.
 */
export async function openPicture(file: Buffer, edge: number): Promise<OpenedPicture> {
  if (isHeic(file)) return openHeic(file, edge)
  const type = pictureTypeOf(file)
  if (type === null) throw new UnfitPicture('not-a-picture')
  const sound = withoutHarmfulExif(file, type)
  const bytes = withEnd(sound, type)
  const sharp = await library()
  try {
    if (bytes !== sound && !(await endsWhole(bytes))) throw new UnfitPicture('damaged')
    const about = await sharp(bytes, limits).metadata()
    if ((about.pages ?? 1) > 1) throw new UnfitPicture('not-a-picture')
    const { width, height } = about.autoOrient
    const shrink = about.format === 'jpeg' ? jpegShrink(Math.max(width, height), edge) : 1
    const read = (from: Buffer | string) =>
      undamaged((failOn) => toPixels(upright(sharp(from, { ...limits, failOn }), edge)))
    const pixels = await withinBudget(width * height, () =>
      shrink === 1 ? read(bytes) : withFile(bytes, (path) => read(`${path}[shrink=${shrink}]`)),
    )
    return { pixels, width, height, exif: about.exif ?? null }
  } catch (error) {
    if (error instanceof UnfitPicture) throw error
    throw new UnfitPicture(isFlood(error) ? 'too-many-pixels' : 'damaged')
  }
}

/** The same of a HEIC. */
async function openHeic(file: Buffer, edge: number): Promise<OpenedPicture> {
  try {
    const decoded = await decodeHeic(file, pixelLimit)
    if (decoded === null) throw new UnfitPicture('damaged')
    if (decoded === 'too-many-pixels') throw new UnfitPicture('too-many-pixels')
    const { data, width, height } = decoded
    const sharp = await library()
    const raw = { width, height, channels: 4 } as const
    const image = sharp(Buffer.from(data.buffer), { ...limits, raw })
    const pixels = await toPixels(image.resize(within(edge)).flatten({ background: '#ffffff' }))
    return { pixels, width, height, exif: exifOfHeic(file) }
  } catch (error) {
    throw error instanceof UnfitPicture ? error : new UnfitPicture('damaged')
  }
}

/** The same picture with its longer edge at most `edge`. */
export async function shrunk(pixels: Pixels, edge: number): Promise<Pixels> {
  const image = await fromPixels(pixels)
  return toPixels(image.resize(within(edge)))
}

/** The part of a picture that the eye goes to, as a square of so many pixels. */
export async function squared(pixels: Pixels, edge: number): Promise<Pixels> {
  const { strategy } = await library()
  const image = await fromPixels(pixels)
  return toPixels(image.resize(edge, edge, { fit: 'cover', position: strategy.attention }))
}

/**
 * WebP without any metadata, because raw pixels carry none. Effort 0: measured on 2,048 px proofs,
 * effort 4 costs four times the time for 9 % fewer bytes, as long as all the rest together.
 */
export async function encodeWebp(pixels: Pixels, quality: number): Promise<Buffer> {
  const image = await fromPixels(pixels)
  return image.webp({ quality, effort: 0 }).toBuffer()
}

/** JPEG in sRGB without any metadata, which every program opens. */
export async function encodeJpeg(pixels: Pixels, quality: number): Promise<Buffer> {
  const image = await fromPixels(pixels)
  return image.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
}

// Cloud Run has no fonts, so the letters come from one of ours; nothing is asked of fontconfig.
const font = () =>
  join(dirname(findPackageJSON('.', import.meta.url) ?? ''), 'assets/DejaVuSans-Bold.ttf')

/** Pixels of the longer edge of a mask; a proof needs at most about as many. */
const maskEdge = 1_600

async function toMask(image: Sharp): Promise<Mask> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  if (info.channels !== 1) throw new Error(`expected 1 channel, got ${info.channels}`)
  return { data, width: info.width, height: info.height }
}

/** One line of text as a mask, however short or long the line. */
export async function textMask(text: string): Promise<Mask> {
  const sharp = await library()
  const markup = text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
  const drawn = await sharp({
    ...limits,
    text: { text: markup, font: 'DejaVu Sans Bold', fontfile: font(), dpi: 1_200 },
  })
    .png()
    .toBuffer()
  return toMask(sharp(drawn, limits).resize(within(maskEdge)).extractChannel(0))
}

/** Alpha below this is nothing that anybody sees. */
const faint = 16

/**
 * What a logo covers, by its alpha, without the empty border around it. Throws `UnfitPicture` for
 * what is no PNG or WebP, has no transparent ground, or shows nothing.
 */
export async function openLogo(file: Buffer): Promise<Mask> {
  const type = pictureTypeOf(file)
  if (type !== 'image/png' && type !== 'image/webp') throw new UnfitPicture('not-a-picture')
  const bytes = withoutHarmfulExif(file, type)
  const sharp = await library()
  const about = await sharp(bytes, limits)
    .metadata()
    .catch((error: unknown) => {
      throw new UnfitPicture(isFlood(error) ? 'too-many-pixels' : 'damaged')
    })
  if ((about.pages ?? 1) > 1) throw new UnfitPicture('not-a-picture')
  if (!about.hasAlpha) throw new UnfitPicture('not-transparent')
  const whole = await withinBudget(about.width * about.height, () =>
    toMask(
      sharp(bytes, limits)
        .resize(within(maskEdge))
        .toColourspace('srgb')
        .extractChannel('alpha')
        .toColourspace('b-w'),
    ),
  ).catch(() => {
    throw new UnfitPicture('damaged')
  })
  if (whole.data.every((alpha) => alpha > 255 - faint)) throw new UnfitPicture('not-transparent')
  const mask = trimmed(whole)
  if (!mask || !hasInk(mask)) throw new UnfitPicture('empty-logo')
  return mask
}

/** The mask without the rows and columns at its edges that show nothing; null when all do. */
function trimmed({ data, width, height }: Mask): Mask | null {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < faint) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  if (right < left) return null
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    data.subarray((top + row) * width + left, (top + row) * width + right + 1),
  )
  return { data: Buffer.concat(rows), width: right - left + 1, height: rows.length }
}

/** Whether a mask covers enough of its box to be seen on a proof. */
export function hasInk({ data, width, height }: Mask): boolean {
  let ink = 0
  for (const value of data) ink += value
  return ink / 255 > 0.01 * width * height
}

/** A mask as a WebP without loss: white, with the mask as its alpha. */
export async function encodeMask({ data, width, height }: Mask): Promise<Buffer> {
  const sharp = await library()
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .joinChannel(Buffer.from(data), { raw: { width, height, channels: 1 } })
    .webp({ lossless: true, exact: true, effort: 2 })
    .toBuffer()
}

/** The mask that was encoded so. */
export async function decodeMask(bytes: Buffer): Promise<Mask> {
  const sharp = await library()
  return toMask(sharp(bytes, limits).extractChannel('alpha').toColourspace('b-w'))
}
