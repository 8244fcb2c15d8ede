import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutRows } from './lay-out-rows.ts'

const photo = (id: string, width: number, height: number) => ({ id, width, height })
const shapes = fc.constantFrom(
  [3, 2],
  [2, 3],
  [1, 1],
  [16, 9],
  [4, 5],
  [9, 1],
  [60, 20_000],
  [20_000, 60],
)
const albums = fc
  .array(shapes, { minLength: 1, maxLength: 80 })
  .map((all) =>
    all.map(([width = 1, height = 1], index) => photo(`p${index}`, width * 1_000, height * 1_000)),
  )

test('each photo has one place, in order, in its own proportions as far as these can be seen', () => {
  fc.assert(
    fc.property(albums, fc.integer({ min: 320, max: 1_800 }), (photos, width) => {
      const cells = layOutRows(photos, width).rows.flatMap((row) => row.cells)
      expect(cells.map((cell) => cell.photo.id)).toEqual(photos.map(({ id }) => id))
      expect(cells.map(({ index }) => index)).toEqual(photos.map((_, index) => index))
      for (const cell of cells)
        expect(cell.width / cell.height).toBeCloseTo(
          Math.min(Math.max(cell.photo.width / cell.photo.height, 9 / 16), 2),
          6,
        )
    }),
  )
})

test('a photo of any shape can be seen and touched', () => {
  const edge = fc.integer({ min: 1, max: 20_000 })
  const photos = fc.array(fc.tuple(edge, edge), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(photos, fc.integer({ min: 320, max: 1_800 }), (shapes, width) => {
      const album = shapes.map(([across, down], index) => photo(`p${index}`, across, down))
      for (const { cells } of layOutRows(album, width).rows)
        for (const cell of cells) {
          expect(cell.width).toBeGreaterThanOrEqual(44)
          expect(cell.height).toBeGreaterThanOrEqual(44)
        }
    }),
    { numRuns: 1_000 },
  )
})

test('no row is wider than the grid, nor so high that one photo takes the screen', () => {
  fc.assert(
    fc.property(albums, fc.integer({ min: 320, max: 1_800 }), (photos, width) => {
      const { rows, gap } = layOutRows(photos, width)
      for (const { height, cells } of rows) {
        const used = cells.reduce((sum, cell) => sum + cell.width, (cells.length - 1) * gap)
        expect(used).toBeLessThanOrEqual(width + 0.01)
        expect(height).toBeLessThanOrEqual(390)
      }
    }),
  )
})

test('rows follow each other without overlap', () => {
  const photos = Array.from({ length: 40 }, (_, index) => photo(`p${index}`, 3_000, 2_000))
  const { rows, offsets, gap } = layOutRows(photos, 1_200)
  for (const [index, row] of rows.entries()) {
    expect(row.top).toBe(offsets[index])
    expect(offsets[index + 1]).toBeCloseTo(row.top + row.height + gap, 6)
  }
})

test('a width that is not known yet has no rows', () => {
  expect(layOutRows([photo('p', 3, 2)], 0).rows).toEqual([])
  expect(layOutRows([], 800).offsets).toEqual([0])
})
