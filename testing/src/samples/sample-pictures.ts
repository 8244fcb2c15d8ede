import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Pictures for tests. */

type Corner = 'red' | 'green' | 'blue' | 'white'
const colours: Record<Corner, [number, number, number]> = {
  red: [230, 30, 30],
  green: [30, 200, 30],
  blue: [30, 30, 230],
  white: [240, 240, 240],
}

/** Upright: red and green above, blue and white below; 60 × 40 pixels. */
export const cornersUpright: Corner[] = ['red', 'green', 'blue', 'white']

/** Which corner a pixel is nearest to in colour. */
export function cornerOf(pixel: ArrayLike<number>): Corner {
  const distance = (corner: Corner) =>
    colours[corner].reduce((sum, value, index) => sum + Math.abs(value - (pixel[index] ?? 0)), 0)
  return cornersUpright.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'red'
}

/** Where a stored pixel lies in the upright picture ("Exif 2.32, Orientation": 0th row, 0th column). */
const uprightPlace = {
  1: (row, column) => [column, row],
  2: (row, column, width) => [width - 1 - column, row],
  3: (row, column, width, height) => [width - 1 - column, height - 1 - row],
  4: (row, column, _, height) => [column, height - 1 - row],
  5: (row, column) => [row, column],
  6: (row, column, width) => [width - 1 - row, column],
  7: (row, column, width, height) => [width - 1 - row, height - 1 - column],
  8: (row, column, _, height) => [row, height - 1 - column],
} as const satisfies Record<
  number,
  (row: number, column: number, width: number, height: number) => [x: number, y: number]
>

export const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The four corners as a JPEG whose pixels lie as `orientation` says. */
export function turnedJpeg(orientation: (typeof orientations)[number]): Promise<Buffer> {
  const [width, height] = orientation < 5 ? [60, 40] : [40, 60]
  const pixels = Buffer.alloc(width * height * 3)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = uprightPlace[orientation](row, column, 60, 40)
      const corner = cornersUpright[(y < 20 ? 0 : 2) + (x < 30 ? 0 : 1)] ?? 'red'
      pixels.set(colours[corner], (row * width + column) * 3)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** One colour, in any size. */
export const plain = (width: number, height: number, background = '#808080') =>
  sharp({ create: { width, height, channels: 3, background } })

export const plainJpeg = (width: number, height: number, background?: string): Promise<Buffer> =>
  plain(width, height, background).jpeg().toBuffer()

/** A JPEG with camera, place and time in its EXIF. */
export const jpegWithExif = (
  exif: Record<string, string> = {},
  image: Record<string, string> = {},
): Promise<Buffer> =>
  plain(300, 200)
    .withExif({
      IFD0: { Make: 'Leica', Copyright: 'Les', ...image },
      IFD2: { DateTimeOriginal: '2026:06:20 15:30:05', ...exif },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer()

export const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A few KB that claim to be, and are, `edge` × `edge` pixels of one bit. */
export function floodPng(edge: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(edge, 0)
  header.writeUInt32BE(edge, 4)
  header[8] = 1
  const rows = Buffer.alloc((Math.ceil(edge / 8) + 1) * edge)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Three frames. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = Buffer.alloc(20 * 60 * 3)
  frames.forEach((_, index) => {
    frames[index] = index % 251
  })
  return sharp(frames, { raw: { width: 20, height: 60, channels: 3, pageHeight: 20 } })
    .webp({ loop: 0 })
    .toBuffer()
}

export const cmykJpeg = (): Promise<Buffer> =>
  plain(120, 80, '#3366cc').toColourspace('cmyk').jpeg().toBuffer()

/** A ring on nothing, `size` × `size` pixels with a wide empty border. */
export function logoPng(size = 400): Promise<Buffer> {
  const pixels = Buffer.alloc(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2, y - size / 2) / size
      if (distance > 0.2 && distance < 0.3)
        pixels.fill(255, (y * size + x) * 4, (y * size + x) * 4 + 4)
    }
  }
  return sharp(pixels, { raw: { width: size, height: size, channels: 4 } })
    .png()
    .toBuffer()
}

/** Raw pixels and facts of an encoded picture. */
export async function inspect(picture: Buffer) {
  const [{ data, info }, metadata] = await Promise.all([
    sharp(picture).raw().toBuffer({ resolveWithObject: true }),
    sharp(picture).metadata(),
  ])
  const { width, height, channels } = info
  return {
    metadata,
    data,
    width,
    height,
    pixel: (x: number, y: number) => data.subarray((y * width + x) * channels).subarray(0, 3),
  }
}
