import { describe, expect, it } from 'vitest'
import { worldAround } from './map-geometry.ts'
import { copiesIn, unrolled } from './map-outline.ts'

const box = (west: number, east: number) => [
  [west, 10],
  [east, 10],
  [east, 20],
  [west, 20],
  [west, 10],
]
const spans = (copies: ReturnType<typeof copiesIn>) =>
  copies.map((line) => [
    Math.min(...line.map(([lng]) => lng)),
    Math.max(...line.map(([lng]) => lng)),
  ])

describe('an outline on a flat map', () => {
  it('runs on past the date line instead of across the map', () => {
    expect(unrolled(box(170, -170)).map(([lng]) => lng)).toEqual([170, 190, 190, 170, 170])
  })

  it('is left alone elsewhere', () => {
    expect(unrolled(box(3, 5))).toEqual(box(3, 5))
  })

  it('goes to the pole and back where it lies round it', () => {
    const antarctica = [-180, -90, 0, 90, 180].map((lng) => [lng, -70])
    expect(unrolled(antarctica).slice(-2)).toEqual([
      [180, -90],
      [-180, -90],
    ])
  })
})

describe('what is seen of a land', () => {
  it('is the land once, or at both edges when it lies across the date line', () => {
    const world = worldAround(3.7)
    expect(spans(copiesIn(world, box(3, 5)))).toEqual([[3, 5]])
    expect(spans(copiesIn(world, box(170, -170)))).toEqual([
      [-190, -170],
      [170, 190],
    ])
  })

  it('is moved to where a studio near the date line looks for it', () => {
    expect(spans(copiesIn(worldAround(178), box(-80, -70)))).toEqual([[280, 290]])
  })
})
