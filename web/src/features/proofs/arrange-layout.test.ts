import { expect, test } from 'vitest'
import { layOutTiles } from './arrange-layout.ts'

test.each([
  [358, 3],
  [600, 5],
  [1_088, 6],
  [60, 1],
])('in %i px there are %i tiles side by side, which fill the line', (container, columns) => {
  const { width, gap, ...layout } = layOutTiles(container)
  expect(layout.columns).toBe(columns)
  expect(columns * width + (columns - 1) * gap).toBeCloseTo(container)
})
