import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { animatedWebp, floodPng, plain, plainJpeg, pngChunk } from './sample-pictures.ts'

/** Files for tests that are made to bring a pipeline down, or that are not what they say. */

/** A JPEG with further segments behind its beginning. */
function withSegments(jpeg: Buffer, segments: { marker: number; data: Buffer }[]): Buffer {
  const encoded = segments.flatMap(({ marker, data }) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(data.length + 2, 2)
    return [head, data]
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...encoded, jpeg.subarray(2)])
}

/** An ICC profile of 16 MB in 255 segments, all noise. */
const iccBomb = async () => {
  const noise = randomBytes(65_000)
  const segments = Array.from({ length: 255 }, (_, index) => ({
    marker: 0xe2,
    data: Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([index + 1, 255]), noise]),
  }))
  return withSegments(await plainJpeg(300, 200), segments)
}

/** A PNG whose colour profile is 64 KB of zlib that become 64 MB. */
const zippedIccBomb = async () => {
  const png = await plain(300, 200).png().toBuffer()
  const profile = Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(64 << 20))])
  // Behind the signature (8) and the header chunk (25).
  return Buffer.concat([png.subarray(0, 33), pngChunk('iCCP', profile), png.subarray(33)])
}

/** EXIF whose directory has as many entries as it may say, each of which points at itself. */
function circularExif(): Buffer {
  const directory = Buffer.alloc(60_000)
  Buffer.from('II*\0\x08\0\0\0', 'latin1').copy(directory)
  directory.writeUInt16LE(4_999, 8)
  for (let at = 10; at + 12 <= directory.length; at += 12) {
    directory.writeUInt16LE(0x8769, at)
    directory.writeUInt16LE(4, at + 2)
    directory.writeUInt32LE(1, at + 4)
    directory.writeUInt32LE(8, at + 8)
  }
  return directory
}

/** The same behind an honest first directory. */
function hiddenCircularExif(): Buffer {
  const first = Buffer.from(
    'II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0',
    'latin1',
  )
  const second = circularExif().subarray(8)
  for (let at = 10; at + 4 <= second.length; at += 12) second.writeUInt32LE(0x1a, at)
  return Buffer.concat([first, second])
}

const exifPrefix = Buffer.from('Exif\0\0')

/** A photograph with a block of EXIF, and with what comes before that. */
const jpegWithBlock = async (exif: Buffer, before = Buffer.alloc(0)) => {
  const jpeg = await plainJpeg(300, 200)
  const bomb = withSegments(jpeg, [{ marker: 0xe1, data: Buffer.concat([exifPrefix, exif]) }])
  return Buffer.concat([bomb.subarray(0, 2), before, bomb.subarray(2)])
}

const exifBombPng = async () => {
  const png = await plain(300, 200).png().toBuffer()
  return Buffer.concat([png.subarray(0, 33), pngChunk('eXIf', circularExif()), png.subarray(33)])
}

const exifBombWebp = async () => {
  const webp = await plain(300, 200)
    .withExif({ IFD0: { Make: 'Leica' } })
    .webp()
    .toBuffer()
  const at = webp.indexOf('EXIF')
  const exif = circularExif()
  const head = Buffer.from('EXIF\0\0\0\0')
  head.writeUInt32LE(exif.length, 4)
  const bomb = Buffer.concat([webp.subarray(0, at), head, exif])
  bomb.writeUInt32LE(bomb.length - 8, 4)
  return bomb
}

/** A small JPEG that says it has 65,500 × 65,500 pixels. */
const boastfulJpeg = async () => {
  const jpeg = Buffer.from(await plainJpeg(300, 200))
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(65_500, frame + 5)
  jpeg.writeUInt16BE(65_500, frame + 7)
  return jpeg
}

const page = '<html><script>alert(document.cookie)</script></html>'
/** The first bytes of a ZIP and of its end, with nothing in it. */
const zip = Buffer.from(`PK\x03\x04${'\0'.repeat(26)}PK\x05\x06${'\0'.repeat(18)}`, 'latin1')

/** A photograph as a browser or an archive program would read it otherwise. */
export const polyglots = {
  'a JPEG that is also a page': async () =>
    Buffer.concat([
      withSegments(await plainJpeg(300, 200), [{ marker: 0xfe, data: Buffer.from(page) }]),
      Buffer.from(page),
    ]),
  'a JPEG that is also a ZIP': async () => Buffer.concat([await plainJpeg(300, 200), zip]),
  'a PNG that is also a page': async () =>
    Buffer.concat([await plain(300, 200).png().toBuffer(), Buffer.from(page)]),
} satisfies Record<string, () => Promise<Buffer>>

/** What must end as a failed photo with this reason, never as a failed worker. */
export const hostileFiles = {
  'nothing at all': [async () => Buffer.alloc(0), 'not-a-picture'],
  'a text named .jpg': [async () => Buffer.from('hello, this is not a photo'), 'not-a-picture'],
  'an SVG named .jpg': [
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    'not-a-picture',
  ],
  'an SVG that reads files': [
    async () =>
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
      ),
    'not-a-picture',
  ],
  'a HEIC of noise': [
    async () =>
      Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), randomBytes(900)]),
    'damaged',
  ],
  'a GIF': [
    async () => Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0'), Buffer.alloc(90)]),
    'not-a-picture',
  ],
  'a TIFF': [
    async () => Buffer.concat([Buffer.from('II*\0\x08\0\0\0'), randomBytes(900)]),
    'not-a-picture',
  ],
  'a PDF': [
    async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(900)]),
    'not-a-picture',
  ],
  'an animation': [animatedWebp, 'not-a-picture'],
  'a JPEG that is cut off': [
    async () => (await plainJpeg(1_200, 900)).subarray(0, -2_000),
    'damaged',
  ],
  'a PNG that is cut off': [
    async () => (await plain(900, 700).png({ compressionLevel: 0 }).toBuffer()).subarray(0, -9e5),
    'damaged',
  ],
  'a WebP that is cut off': [
    async () => (await plain(900, 700).webp({ lossless: true }).toBuffer()).subarray(0, 60),
    'damaged',
  ],
  'the beginning of a JPEG and then noise': [
    async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]),
    'damaged',
  ],
  'a JPEG that goes on as an SVG': [
    async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg/>')]),
    'damaged',
  ],
  '256 megapixels in 32 KB': [async () => floodPng(16_000), 'too-many-pixels'],
  'a JPEG that boasts of 4,290 megapixels': [boastfulJpeg, 'too-many-pixels'],
} satisfies Record<string, [make: () => Promise<Buffer>, reason: string]>

/** What is made to cost memory or time, but has a photograph inside: it is shown, or put aside. */
export const bombs = {
  'an ICC profile of 16 MB': iccBomb,
  'an ICC profile that unzips to 64 MB': zippedIccBomb,
} satisfies Record<string, () => Promise<Buffer>>

/** EXIF that would hold the reader up for hours, in a photograph that is whole: it is shown. */
export const exifBombs = {
  'EXIF that points at itself': () => jpegWithBlock(circularExif()),
  'EXIF whose second directory does': () => jpegWithBlock(hiddenCircularExif()),
  'such EXIF behind rubbish': () =>
    jpegWithBlock(circularExif(), Buffer.from('\xff\xfe\0\x02rubbish\xff\xff', 'latin1')),
  'such EXIF in a PNG': exifBombPng,
  'such EXIF in a WebP': exifBombWebp,
} satisfies Record<string, () => Promise<Buffer>>

/** What Piexif writes: its Exif directory ends without a pointer to another, and 1/250 follows. */
export function piexifJpeg(): Promise<Buffer> {
  const block = Buffer.alloc(66)
  const entry = (at: number, tag: number, kind: number, count: number, value: number) => {
    block.writeUInt16BE(tag, at)
    block.writeUInt16BE(kind, at + 2)
    block.writeUInt32BE(count, at + 4)
    block.writeUInt32BE(value, at + 8)
  }
  block.write('MM\0\x2a', 0, 'latin1')
  block.writeUInt32BE(8, 4)
  block.writeUInt16BE(2, 8)
  entry(10, 0x010f, 2, 6, 38)
  entry(22, 0x8769, 4, 1, 44)
  block.write('Leica\0', 38, 'latin1')
  block.writeUInt16BE(1, 44)
  entry(46, 0x829a, 5, 1, 58)
  block.writeUInt32BE(1, 58)
  block.writeUInt32BE(250, 62)
  return jpegWithBlock(block)
}
