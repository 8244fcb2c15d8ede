import { aStudio, aWatermark } from '@portal/model/examples'
import { type ProofEdge, proofEdges } from '@portal/model/gallery'
import { file } from '@portal/model/paths'
import { leastOpacity, markSizes, type Watermark } from '@portal/model/watermark'
import { thumbHashToApproximateAspectRatio } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import type { Files } from '#platform/files'
import { encodeMask, encodeWebp, openLogo, openPicture, shrunk } from '#platform/picture'
import {
  cmykJpeg,
  jpegWithExif,
  logoPng,
  inspect,
  plainJpeg,
} from '@portal/testing/samples/sample-pictures'
import { deriveAttachment, deriveFinal, deriveProof } from './derive.ts'
import { howMany } from '@portal/testing/run/how-many'
import { isWatermarked } from '@portal/testing/read/is-watermarked'
import { memoryFiles } from '@portal/testing/fakes/memory-files'

const studio = aStudio()

/** Its proofs, each beside the same pixels without a watermark. */
async function bothOf(original: Buffer, watermark: Watermark, files?: Files) {
  const [{ proofs }, { pixels }] = await Promise.all([
    deriveProof(original, { ...studio, watermark }, files),
    openPicture(original, 2048),
  ])
  const pair = async (edge: ProofEdge) => {
    const clean = await encodeWebp(await shrunk(pixels, edge), 76)
    return [await inspect(proofs[edge]), await inspect(clean)] as const
  }
  return { 480: await pair(480), 2048: await pair(2048) }
}

describe('the watermark', () => {
  test.each(['#000000', '#808080', '#ffffff'].slice(0, howMany(3, 2)))(
    'shows in every tile of a grid on %s',
    async (colour) => {
      const original = await plainJpeg(1_500, 1_000, colour)
      for (const pattern of ['tile', 'diagonal'] as const) {
        const pairs = await bothOf(original, aWatermark({ pattern }))
        for (const edge of proofEdges)
          expect(isWatermarked(...pairs[edge], { across: 3, down: 3 }), pattern).toBe(true)
      }
      const corner = await bothOf(original, aWatermark({ pattern: 'corner' }))
      for (const edge of proofEdges) {
        expect(isWatermarked(...corner[edge], { across: 2, down: 3, place: 'corner' })).toBe(true)
        expect(isWatermarked(...corner[edge], { across: 2, down: 2 })).toBe(false)
      }
    },
  )

  test('shows at the least opacity, in the least and the largest size', async () => {
    const original = await plainJpeg(2_048, 1_365)
    for (const size of Object.values(markSizes)) {
      const pairs = await bothOf(original, aWatermark({ size, opacity: leastOpacity }))
      expect(isWatermarked(...pairs[2048], { across: 3, down: 2 }), `${size}`).toBe(true)
    }
  })

  test.each([
    ['markup', '</span><b>&'],
    ['forty characters', 'W'.repeat(40)],
    ['letters that the font lacks', '写真'],
    ['one dot', '.'],
  ])('also shows when its text is %s', async (_, text) => {
    const original = await plainJpeg(1_200, 800)
    const mark = { kind: 'text' as const, text }
    const pairs = await bothOf(original, aWatermark({ mark, opacity: 0.5 }))
    expect(isWatermarked(...pairs[2048], { across: 2, down: 2 })).toBe(true)
  })

  test('is a logo, and letters when the logo is lost', async () => {
    const files = memoryFiles()
    const original = await plainJpeg(1_500, 1_000)
    const ring = await openLogo(await logoPng())
    await files.save(file.logo('ring'), await encodeMask(ring), 'image/webp')
    const withLogo = (logo: string) =>
      bothOf(original, aWatermark({ mark: { kind: 'logo', logo } }), files)
    const [
      {
        480: [ringed, bare],
      },
      {
        480: [lost],
      },
    ] = await Promise.all([withLogo('ring'), withLogo('lost')])
    const grid = { across: 2, down: 2 }
    expect(isWatermarked(ringed, bare, grid)).toBe(true)
    expect(isWatermarked(lost, bare, grid)).toBe(true)
    expect(isWatermarked(ringed, lost, grid)).toBe(true)
  })

  test('covers a picture smaller than its letters', async () => {
    const { proofs } = await deriveProof(await plainJpeg(60, 900), studio)
    const { data } = await inspect(proofs[480])
    expect(new Set(data).size).toBeGreaterThan(10)
  })
})

test('the tile of a final is as clean as its web size, beside proofs that carry the watermark', async () => {
  const original = await plainJpeg(1_500, 1_000)
  const [{ web, tile, proofs }, { pixels }] = await Promise.all([
    deriveFinal(original, studio),
    openPicture(original, 2048),
  ])
  const [plain, small] = [pixels, await shrunk(pixels, 480)]
  const anywhere = { across: 1, down: 1 }
  expect(isWatermarked(await inspect(web), plain, anywhere)).toBe(false)
  expect(isWatermarked(await inspect(tile), small, anywhere)).toBe(false)
  expect(isWatermarked(await inspect(proofs[480]), small, anywhere)).toBe(true)
  expect((await inspect(tile)).metadata).toMatchObject({ format: 'webp', width: 480, height: 320 })
})

test('a proof keeps nothing of the EXIF, which says when it was taken and by what', async () => {
  const { proofs, capture, width, height } = await deriveProof(await jpegWithExif(), studio)
  for (const proof of Object.values(proofs)) {
    const { metadata } = await inspect(proof)
    expect(metadata).not.toHaveProperty('exif')
    expect(metadata).not.toHaveProperty('xmp')
    expect(proof.includes('Exif')).toBe(false)
  }
  // June in Brussels is two hours ahead.
  expect(capture).toEqual({
    takenAt: new Date('2026-06-20T13:30:05Z'),
    camera: { name: 'Leica', serial: '' },
  })
  expect([width, height]).toEqual([300, 200])
})

test('the thumbhash has the shape of the picture', async () => {
  const { hash } = await deriveProof(await plainJpeg(1_500, 1_000), studio)
  expect(hash.length).toBeLessThanOrEqual(64)
  expect(thumbHashToApproximateAspectRatio(Buffer.from(hash, 'base64'))).toBeCloseTo(1.5, 0)
})

test('a picture in a conversation has no watermark, no metadata and at most 1600 pixels', async () => {
  const { picture, width, height } = await deriveAttachment(await jpegWithExif())
  const { metadata, data } = await inspect(picture)
  expect([width, height]).toEqual([300, 200])
  expect(metadata).not.toHaveProperty('exif')
  expect(new Set(data).size).toBeLessThan(5)
  expect(await deriveAttachment(await plainJpeg(4_000, 1_000))).toMatchObject({ width: 2_048 })
  expect(await deriveAttachment(await cmykJpeg())).toMatchObject({ width: 120, height: 80 })
})
