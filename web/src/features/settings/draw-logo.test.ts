import { expect, test } from 'vitest'
import { fitting } from './draw-logo.ts'

test.each([
  [4_800, 960, 480, 96],
  [960, 960, 96, 96],
  [4_800, 10, 480, 1],
  [100, 20, 100, 20],
])('a logo of %i × %i is drawn as %i × %i', (width, height, w, h) => {
  expect(fitting(width, height)).toEqual({ width: w, height: h })
})
