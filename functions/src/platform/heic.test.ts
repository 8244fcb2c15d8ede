import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import { decodeHeic, exifOfHeic } from './heic.ts'
import { openPicture } from './picture.ts'
import { plainHeic, turnedHeic } from '@portal/testing/samples/sample-heic'
import { cornerOf, cornersUpright } from '@portal/testing/samples/sample-pictures'

// Before libheif is loaded, which keeps what it finds.
const said = (['log', 'info', 'warn', 'error'] as const).map((way) =>
  vi.spyOn(console, way).mockImplementation(() => undefined),
)

describe('a HEIC', () => {
  test.each([
    ['as it was stored', plainHeic],
    ['stored on its side', turnedHeic],
  ])('is opened upright, %s', async (_, file) => {
    const { pixels, width, height } = await openPicture(file, 2048)
    expect([width, height, pixels.width, pixels.height]).toEqual([120, 80, 120, 80])
    const seen = [20, 60].flatMap((y) =>
      [20, 100].map((x) => cornerOf(pixels.data.subarray((y * 120 + x) * 3))),
    )
    expect(seen).toEqual(cornersUpright)
  })

  test('is shrunk to the wanted edge and keeps its EXIF', async () => {
    const { pixels, exif } = await openPicture(plainHeic, 60)
    expect([pixels.width, pixels.height]).toEqual([60, 40])
    expect(exif?.subarray(0, 2).toString()).toBe('MM')
    expect(exifOfHeic(Buffer.from('ftypheic without any'))).toBeNull()
  })

  test('of too many pixels is not decoded', async () => {
    expect(await decodeHeic(plainHeic, 9_599)).toBe('too-many-pixels')
  })

  test.each([
    ['cut off in its picture', plainHeic.subarray(0, 800)],
    ['cut off in its head', plainHeic.subarray(0, 60)],
    ['a head alone', plainHeic.subarray(0, 16)],
    ['noise behind its head', Buffer.concat([plainHeic.subarray(0, 28), Buffer.alloc(900, 0x5a)])],
  ])('%s is damaged', async (_, file) => {
    await expect(openPicture(file, 2048)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('whatever byte of it is another one, it is opened or put aside', async () => {
    for (let at = 0; at < plainHeic.length; at += 17) {
      const spoilt = Buffer.from(plainHeic)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff
      const outcome = await openPicture(spoilt, 64).then(
        () => 'opened',
        (error: { reason?: string }) => error.reason,
      )
      expect(['opened', 'damaged', 'not-a-picture', 'too-many-pixels']).toContain(outcome)
    }
  })

  test('of which something is wrong is put aside without a word on the console', async () => {
    for (const file of [plainHeic.subarray(0, 800), plainHeic.subarray(0, 60), Buffer.alloc(99)])
      expect(await decodeHeic(file, 1_000_000)).toBeNull()
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([])
  })
})

test('the colours of a phone come out as those of sRGB', async () => {
  // The same red: libheif hands on what Display P3 calls it.
  const name = Buffer.from('Display P3')
  const { pixels } = await openPicture(Buffer.concat([plainHeic, name]), 2048)
  const [red = 0, green = 0, blue = 0] = pixels.data
  const p3 = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#e61e1e' } })
    .withIccProfile('p3')
    .raw()
    .toBuffer()
  expect(red).toBeGreaterThan(p3[0] ?? 0)
  expect([green, blue].every((value) => value < 30)).toBe(true)
})
