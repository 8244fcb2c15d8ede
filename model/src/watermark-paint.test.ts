import { describe, expect, test } from 'vitest'
import { type Mask, paint, paintingOf } from './watermark-paint.ts'

/** A bar: every pixel covered. */
const bar: Mask = { data: new Uint8Array(200 * 40).fill(255), width: 200, height: 40 }

const grey = (width: number, height: number, channels: 3 | 4, value = 128) => ({
  data: new Uint8Array(width * height * channels).fill(value),
  width,
  height,
})

/** The places of a picture's pixels that are not what they were. */
function touched(
  style: Parameters<typeof paintingOf>[1],
  {
    width = 480,
    height = 320,
    channels = 3,
    value = 128,
  }: { width?: number; height?: number; channels?: 3 | 4; value?: number } = {},
) {
  const picture = grey(width, height, channels, value)
  paint(picture, paintingOf(bar, style, 480), channels)
  const places: [x: number, y: number][] = []
  for (let pixel = 0; pixel < width * height; pixel++)
    if (picture.data[pixel * channels] !== value)
      places.push([pixel % width, Math.floor(pixel / width)])
  return { picture, places }
}

const style = { pattern: 'tile', opacity: 0.4, size: 0.3 } as const

describe.each(['tile', 'diagonal'] as const)('%s', (pattern) => {
  test.each([0.12, 0.4, 0.7])('covers each sixth of the picture both ways at size %f', (size) => {
    const { places } = touched({ ...style, pattern, size })
    const cells = new Set(places.map(([x, y]) => `${Math.floor(x / 160)} ${Math.floor(y / 107)}`))
    expect(cells.size).toBe(9)
  })
})

test('a corner is the lower right one, with nothing elsewhere', () => {
  const { places } = touched({ ...style, pattern: 'corner' })
  expect(places.length).toBeGreaterThan(500)
  expect(Math.min(...places.map(([x]) => x))).toBeGreaterThan(240)
  expect(Math.min(...places.map(([, y]) => y))).toBeGreaterThan(240)
})

test.each(['tile', 'diagonal', 'corner'] as const)(
  '%s marks a picture smaller than the mark itself',
  (pattern) => {
    expect(
      touched({ ...style, pattern, size: 0.7 }, { width: 30, height: 20 }).places.length,
    ).toBeGreaterThan(20)
  },
)

test('the letters are lighter and their rim is darker, so that both black and white show them', () => {
  const values = (value: number) => new Set(touched(style, { value }).picture.data)
  expect(Math.max(...values(0))).toBe(102)
  expect(Math.min(...values(255))).toBeLessThan(160)
})

test('more opacity changes more, and the alpha of a canvas is left alone', () => {
  const sum = (opacity: number) =>
    touched({ ...style, opacity }, { value: 0 }).picture.data.reduce((all, one) => all + one, 0)
  expect(sum(0.8)).toBeGreaterThan(1.8 * sum(0.4))
  const { picture } = touched(style, { channels: 4 })
  expect(picture.data.every((value, index) => index % 4 !== 3 || value === 128)).toBe(true)
})

test('three channels and four are painted alike', () => {
  const three = touched({ ...style, pattern: 'diagonal' })
  const four = touched({ ...style, pattern: 'diagonal' }, { channels: 4 })
  expect(four.places).toEqual(three.places)
})
