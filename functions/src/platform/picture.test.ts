import sharp, { type JpegOptions } from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  bombs,
  exifBombs,
  hostileFiles,
  piexifJpeg,
  polyglots,
} from '@portal/testing/samples/hostile-pictures'
import {
  decodeMask,
  encodeMask,
  encodeWebp,
  hasInk,
  openLogo,
  openPicture,
  shrunk,
  textMask,
  type UnfitPicture,
} from './picture.ts'
import {
  animatedWebp,
  cmykJpeg,
  cornerOf,
  cornersUpright,
  floodPng,
  jpegWithExif,
  logoPng,
  inspect,
  orientations,
  plain,
  plainJpeg,
  turnedJpeg,
} from '@portal/testing/samples/sample-pictures'

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
  [
    '16-bit PNG with alpha',
    () => plain(120, 80).toColourspace('rgb16').ensureAlpha(0.5).png().toBuffer(),
  ],
  ['PNG with a palette', () => plain(120, 80, '#3366cc').png({ palette: true }).toBuffer()],
  ['interlaced PNG', () => plain(120, 80, '#3366cc').png({ progressive: true }).toBuffer()],
  ['progressive JPEG', () => plain(120, 80, '#3366cc').jpeg({ progressive: true }).toBuffer()],
  ['WebP with alpha', () => plain(120, 80, '#3366cc').ensureAlpha(0.5).webp().toBuffer()],
])('%s becomes three channels of sRGB', async (_, make) => {
  const { pixels } = await openPicture(await make(), 2048)
  expect(pixels.data).toHaveLength(120 * 80 * 3)
})

test('metadata ends with the decode', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">Leica of Les</x:xmpmeta>'
  const marked = await sharp(await jpegWithExif())
    .keepMetadata()
    .withXmp(xmp)
    .jpeg()
    .toBuffer()
  expect((await inspect(marked)).metadata).toMatchObject({
    exif: expect.anything(),
    xmp: expect.anything(),
  })
  const { pixels, exif } = await openPicture(marked, 2048)
  expect(exif?.includes('Leica')).toBe(true)
  const webp = await encodeWebp(await shrunk(pixels, 100), 80)
  const { metadata, width } = await inspect(webp)
  for (const kind of ['exif', 'icc', 'xmp', 'iptc']) expect(metadata).not.toHaveProperty(kind)
  expect(webp.includes('Leica')).toBe(false)
  expect(width).toBe(100)
})

test('colours of another space become those of sRGB', async () => {
  const wide = await plain(60, 40, '#30c030').withIccProfile('p3').png().toBuffer()
  // The same green has other numbers in Display P3, and comes back to those it had.
  expect([...(await inspect(wide)).pixel(9, 9)]).not.toEqual([0x30, 0xc0, 0x30])
  const { pixels } = await openPicture(wide, 2048)
  const [red = 0, green = 0, blue = 0] = pixels.data
  expect(Math.abs(red - 0x30) + Math.abs(green - 0xc0) + Math.abs(blue - 0x30)).toBeLessThan(8)
})

test.each(Object.entries(polyglots))('%s leaves nothing of that in the proof', async (_, make) => {
  const bytes = await make()
  const { pixels } = await openPicture(bytes, 2048)
  const webp = await encodeWebp(pixels, 80)
  for (const sign of ['<html', '<script', 'PK\x03\x04']) expect(webp.includes(sign)).toBe(false)
  expect([pixels.width, pixels.height]).toEqual([300, 200])
})

describe('a JPEG that lacks its end', () => {
  /** Every row is another, so that a missing one is seen. */
  const detailed = (options: JpegOptions) => {
    const [width, height] = [900, 700]
    const pixels = Buffer.alloc(width * height * 3)
    for (let at = 0; at < pixels.length; at++)
      pixels[at] = (Math.floor(at / width) * 37 + ((at * 7_919) % 51)) % 256
    return sharp(pixels, { raw: { width, height, channels: 3 } })
      .jpeg(options)
      .toBuffer()
  }
  const kinds = [
    { chromaSubsampling: '4:2:0' },
    { chromaSubsampling: '4:4:4' },
    { progressive: true },
  ] as const

  test.each(kinds)('and nothing else is a whole photograph: %o', async (options) => {
    const whole = await detailed(options)
    const { pixels } = await openPicture(whole.subarray(0, -2), 2048)
    expect(pixels.data.equals((await openPicture(whole, 2048)).pixels.data)).toBe(true)
  })

  test.each(kinds)('and a little more is damaged: %o', async (options) => {
    const whole = await detailed(options)
    const outcomes = await Promise.allSettled(
      [3, 10, 50, 400, 4_000, 40_000].map((missing) =>
        openPicture(whole.subarray(0, -missing), 2048),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'))
  })
})

describe('a JPEG whose bytes were spoilt', () => {
  test.each([
    [900, 600],
    [6_000, 4_000],
  ])('in its middle is damaged, for the rest of it would be grey: %i by %i', async (...size) => {
    const whole = await plainJpeg(...size)
    const spoilt = Buffer.from(whole)
    // A marker that no scan holds ends it there, as bytes of another file do.
    spoilt.set([0x12, 0x34, 0xff, 0x01], Math.floor(whole.length * 0.6))
    await expect(openPicture(spoilt, 2048)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('between two segments alone is a whole photograph', async () => {
    const whole = await plainJpeg(900, 600)
    const behindFirst = 4 + whole.readUInt16BE(4)
    const padded = Buffer.concat([
      whole.subarray(0, behindFirst),
      Buffer.alloc(5),
      whole.subarray(behindFirst),
    ])
    const { pixels } = await openPicture(padded, 2048)
    expect(pixels.data.equals((await openPicture(whole, 2048)).pixels.data)).toBe(true)
  })
})

describe('EXIF that is not as it should be', () => {
  test('behind a directory without a pointer to the next may stand anything', async () => {
    const { exif, width } = await openPicture(await piexifJpeg(), 2048)
    expect(width).toBe(300)
    expect(exif?.includes('Leica')).toBe(true)
  })

  test.each(Object.entries(exifBombs))('%s costs no photograph', async (_, make) => {
    const { width, exif } = await openPicture(await make(), 2048)
    expect([width, exif]).toEqual([300, null])
  })
})

describe('a hostile file is refused with its reason', () => {
  test.each(Object.entries(hostileFiles))('%s', async (_, [make, reason]) => {
    await expect(openPicture(await make(), 2048)).rejects.toMatchObject({ reason })
  })

  test('a large JPEG that is cut off', async () => {
    const cut = (await plainJpeg(6_000, 4_000)).subarray(0, -20_000)
    await expect(openPicture(cut, 2048)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test.each(Object.entries(bombs))('%s is opened or put aside', async (_, make) => {
    const opened = await openPicture(await make(), 2048).then(
      ({ width }) => width,
      (error: unknown) => (error as UnfitPicture).reason,
    )
    expect([300, 'damaged']).toContain(opened)
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
  for (const text of ['LES · PROOF', '<b>R&D</b> "é" Ж', '.', 'W'.repeat(40)]) {
    const mask = await textMask(text)
    expect(hasInk(mask), text).toBe(true)
    expect(Math.max(mask.width, mask.height)).toBeLessThanOrEqual(1_600)
  }
})

describe('a logo', () => {
  test('is its shape without the empty border, and stays it when it is kept', async () => {
    const mask = await openLogo(await logoPng(400))
    expect([mask.width, mask.height].map((side) => Math.abs(side - 240) < 4)).toEqual([true, true])
    const middle = mask.data[(mask.height >> 1) * mask.width + (mask.width >> 1)]
    expect([middle, Math.max(...mask.data)]).toEqual([0, 255])
    expect(await decodeMask(await encodeMask(mask))).toEqual(mask)
  })

  test('of WebP, of grey with alpha and of many pixels is taken', async () => {
    const png = await logoPng(300)
    for (const made of [
      await sharp(png).webp().toBuffer(),
      await sharp(png).toColourspace('b-w').png().toBuffer(),
      await sharp(png).resize(5_000).png().toBuffer(),
    ]) {
      const { width, height } = await openLogo(made)
      expect(Math.max(width, height)).toBeLessThanOrEqual(1_600)
    }
  })

  test.each([
    ['a JPEG', () => plainJpeg(300, 200), 'not-a-picture'],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'not-a-picture',
    ],
    ['without a transparent ground', () => plain(90, 90).png().toBuffer(), 'not-transparent'],
    [
      'with an alpha that hides nothing',
      () => plain(90, 90).ensureAlpha(1).png().toBuffer(),
      'not-transparent',
    ],
    ['of nothing', () => plain(90, 90).ensureAlpha(0).png().toBuffer(), 'empty-logo'],
    ['too faint to see', () => plain(90, 90).ensureAlpha(0.03).png().toBuffer(), 'empty-logo'],
    ['that is cut off', async () => (await logoPng(400)).subarray(0, 600), 'damaged'],
    ['of too many pixels', async () => floodPng(16_000), 'too-many-pixels'],
    ['that moves', animatedWebp, 'not-a-picture'],
  ])('%s is refused with its reason', async (_, make, reason) => {
    await expect(openLogo(await make())).rejects.toMatchObject({ reason })
  })
})
