import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encodeWebp, openPicture, shrunk, textMask } from './picture.ts'
import {
  animatedWebp,
  cmykJpeg,
  cornerOf,
  cornersUpright,
  floodPng,
  jpegWithExif,
  look,
  orientations,
  plain,
  plainJpeg,
  turnedJpeg,
} from './sample-pictures.ts'

describe('a picture is upright', () => {
  test.each(orientations)(
    'whatever way it was stored: EXIF orientation %i',
    async (orientation) => {
      const { pixels, width, height } = await openPicture(await turnedJpeg(orientation), 2048)
      expect([width, height, pixels.width, pixels.height]).toEqual([60, 40, 60, 40])
      const seen = [10, 28].flatMap((y) =>
        [10, 48].map((x) => cornerOf(pixels.data.subarray((y * 60 + x) * 3))),
      )
      expect(seen).toEqual(cornersUpright)
    },
  )

  test('also when libjpeg has shrunk it on the way in', async () => {
    const turned = await plain(5_000, 4_200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { pixels, width, height } = await openPicture(turned, 2048)
    expect([width, height, pixels.width, pixels.height]).toEqual([4_200, 5_000, 1_720, 2_048])
  })
})

test.each([
  [6_000, 4_000, 2_048, 1_365],
  [4_096, 4_096, 2_048, 2_048],
  [8_200, 5_000, 2_048, 1_249],
  [4_095, 100, 2_048, 50],
  [300, 200, 300, 200],
])('%i × %i becomes %i × %i', async (width, height, proofWidth, proofHeight) => {
  const { pixels } = await openPicture(await plainJpeg(width, height), 2048)
  expect([pixels.width, pixels.height]).toEqual([proofWidth, proofHeight])
  expect(pixels.data).toHaveLength(proofWidth * proofHeight * 3)
})

test.each([
  ['CMYK JPEG', cmykJpeg],
  ['grey JPEG', () => plain(120, 80, '#3366cc').toColourspace('b-w').jpeg().toBuffer()],
  ['16-bit PNG', () => plain(120, 80, '#3366cc').toColourspace('rgb16').png().toBuffer()],
  ['WebP with alpha', () => plain(120, 80, '#3366cc').ensureAlpha(0.5).webp().toBuffer()],
])('%s becomes three channels of sRGB', async (_, make) => {
  const { pixels } = await openPicture(await make(), 2048)
  expect(pixels.data).toHaveLength(120 * 80 * 3)
})

test('metadata ends with the decode', async () => {
  const { pixels, exif } = await openPicture(await jpegWithExif(), 2048)
  expect(exif?.includes('Leica')).toBe(true)
  const webp = await encodeWebp(await shrunk(pixels, 100), 80)
  const { metadata, width } = await look(webp)
  expect(metadata).not.toHaveProperty('exif')
  expect(metadata).not.toHaveProperty('icc')
  expect(metadata).not.toHaveProperty('xmp')
  expect(webp.includes('Leica')).toBe(false)
  expect(width).toBe(100)
})

describe('a hostile file is refused with its reason', () => {
  test.each([
    ['nothing at all', async () => Buffer.alloc(0), 'not-a-picture'],
    ['a text named .jpg', async () => Buffer.from('hello, this is not a photo'), 'not-a-picture'],
    [
      'an SVG named .jpg',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'not-a-picture',
    ],
    ['an animation', animatedWebp, 'not-a-picture'],
    [
      'a JPEG that is cut off',
      async () => (await plainJpeg(1_200, 900)).subarray(0, -2_000),
      'damaged',
    ],
    [
      'a large JPEG that is cut off',
      async () => (await plainJpeg(6_000, 4_000)).subarray(0, -20_000),
      'damaged',
    ],
    [
      'a PNG that is cut off',
      async () => (await plain(900, 700).png({ compressionLevel: 0 }).toBuffer()).subarray(0, -9e5),
      'damaged',
    ],
    [
      'the beginning of a JPEG and then noise',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]),
      'damaged',
    ],
    ['256 megapixels in 32 KB', async () => floodPng(16_000), 'too-many-pixels'],
  ])('%s', async (_, make, reason) => {
    await expect(openPicture(await make(), 2048)).rejects.toMatchObject({ reason })
  })

  test('and harms none of those beside it', async () => {
    const good = await plainJpeg(3_000, 2_000)
    const outcomes = await Promise.allSettled(
      [good, floodPng(16_000), good, good.subarray(0, -4_000), Buffer.from('GIF89a'), good].map(
        (bytes) => openPicture(bytes, 2048),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
  })
})

test('pictures too large to be in flight together wait for each other', async () => {
  const large = floodPng(10_000)
  const opened = await Promise.all([1, 2, 3].map(() => openPicture(large, 480)))
  expect(opened.map(({ width }) => width)).toEqual([10_000, 10_000, 10_000])
})

test('a text becomes letters, also where its signs mean something to the renderer', async () => {
  const ink = async (text: string) => {
    const { data, width, height } = await textMask(text)
    return data.reduce((sum, value) => sum + value, 0) / 255 / (width * height)
  }
  expect(await ink('LES · PROOF')).toBeGreaterThan(0.03)
  expect(await ink('<b>R&D</b> "é" Ж')).toBeGreaterThan(0.03)
})
