import { expect, test } from 'vitest'
import { type Sample, secondsLeft, withSample } from './time-left.ts'

const after = (...all: [at: number, bytes: number][]): readonly Sample[] =>
  all.reduce<readonly Sample[]>((samples, [at, bytes]) => withSample(samples, { at, bytes }), [])

test('the time left follows the pace', () => {
  expect(secondsLeft(after([0, 0], [5_000, 5_000_000]), 60_000_000)).toBe(60)
})

test('the pace is that of the last twenty seconds', () => {
  const slowThenFast = after([0, 0], [30_000, 1_000], [32_000, 2_001_000], [34_000, 4_001_000])
  expect(secondsLeft(slowThenFast, 10_000_000)).toBe(10)
})

test.each([
  ['nothing moved yet', after(), 1_000],
  ['it has only just begun', after([0, 0], [1_000, 1_000]), 1_000],
  ['it stands still', after([0, 5_000], [8_000, 5_000]), 1_000],
])('there is no guess while %s', (_, samples, remaining) => {
  expect(secondsLeft(samples, remaining)).toBeNull()
})

test('a burst of progress keeps few samples', () => {
  const burst = Array.from({ length: 10_000 }, (_, index): [number, number] => [index * 10, index])
  expect(after(...burst).length).toBeLessThanOrEqual(41)
})
