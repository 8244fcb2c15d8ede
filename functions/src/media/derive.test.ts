import { aStudio } from '@portal/model/examples'
import { thumbHashToApproximateAspectRatio } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import { encodeWebp, openPicture, shrunk } from '#platform/picture'
import { cmykJpeg, jpegWithExif, look, plainJpeg } from '#platform/sample-pictures'
import { deriveAttachment, deriveProof } from './derive.ts'

const studio = aStudio()

/** The share of pixels that differ visibly, in each quarter of two pictures of one size. */
async function changed(one: Buffer, other: Buffer): Promise<number[]> {
  const [a, b] = await Promise.all([look(one), look(other)])
  expect([a.width, a.height]).toEqual([b.width, b.height])
  const counts = [0, 0, 0, 0]
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const quarter = (y * 2 >= a.height ? 2 : 0) + (x * 2 >= a.width ? 1 : 0)
      const [before, after] = [a.pixel(x, y), b.pixel(x, y)]
      if (before.some((value, channel) => Math.abs(value - (after[channel] ?? 0)) > 24))
        counts[quarter]! += 1
    }
  }
  return counts.map((count) => count / ((a.width * a.height) / 4))
}

describe('the watermark', () => {
  const surfaces = ['#000000', '#808080', '#ffffff'].flatMap((colour) =>
    ([480, 2048] as const).map((edge) => ({ colour, edge })),
  )
  test.each(surfaces)('shows all over $colour at $edge', async ({ colour, edge }) => {
    const original = await plainJpeg(3_000, 2_000, colour)
    const { proofs } = await deriveProof(original, studio)
    const { pixels } = await openPicture(original, 2048)
    const clean = await encodeWebp(await shrunk(pixels, edge), 76)
    for (const share of await changed(clean, proofs[edge])) {
      expect(share).toBeGreaterThan(0.015)
      expect(share).toBeLessThan(0.5)
    }
  })

  test.each([
    ['blanks that no eye sees', '\u200b\u200b'],
    ['markup', '</span><b>&'],
    ['forty characters', 'W'.repeat(40)],
    ['letters that the font lacks', '写真'],
  ])('also shows when its text is %s', async (_, text) => {
    const original = await plainJpeg(1_200, 800)
    const { proofs } = await deriveProof(original, { ...studio, watermark: { text, opacity: 0.5 } })
    const { pixels } = await openPicture(original, 2048)
    const shares = await changed(await encodeWebp(pixels, 76), proofs[2048])
    expect(Math.min(...shares)).toBeGreaterThan(0.01)
  })

  test('covers a picture smaller than its letters', async () => {
    const { proofs } = await deriveProof(await plainJpeg(60, 900), studio)
    const { data } = await look(proofs[480])
    expect(new Set(data).size).toBeGreaterThan(10)
  })
})

test('a proof keeps nothing of the EXIF but the time', async () => {
  const { proofs, takenAt, width, height } = await deriveProof(await jpegWithExif(), studio)
  for (const proof of Object.values(proofs)) {
    const { metadata } = await look(proof)
    expect(metadata).not.toHaveProperty('exif')
    expect(metadata).not.toHaveProperty('xmp')
    expect(proof.includes('Exif')).toBe(false)
  }
  // June in Brussels is two hours ahead.
  expect(takenAt).toEqual(new Date('2026-06-20T13:30:05Z'))
  expect([width, height]).toEqual([300, 200])
})

test('the thumbhash has the shape of the picture', async () => {
  const { hash } = await deriveProof(await plainJpeg(1_500, 1_000), studio)
  expect(hash.length).toBeLessThanOrEqual(64)
  expect(thumbHashToApproximateAspectRatio(Buffer.from(hash, 'base64'))).toBeCloseTo(1.5, 0)
})

test('a picture in a conversation has no watermark, no metadata and at most 1600 pixels', async () => {
  const { picture, width, height } = await deriveAttachment(await jpegWithExif())
  const { metadata, data } = await look(picture)
  expect([width, height]).toEqual([300, 200])
  expect(metadata).not.toHaveProperty('exif')
  expect(new Set(data).size).toBeLessThan(5)
  expect(await deriveAttachment(await plainJpeg(4_000, 1_000))).toMatchObject({ width: 2_048 })
  expect(await deriveAttachment(await cmykJpeg())).toMatchObject({ width: 120, height: 80 })
})
