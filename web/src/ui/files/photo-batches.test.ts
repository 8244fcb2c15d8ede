import { expect, it } from 'vitest'
import { photoBatches } from './photo-batches.ts'

const limits = { photographs: 3, bytes: 100 }
const split = (...sizes: number[]) =>
  photoBatches(
    sizes.map((bytes) => ({ bytes })),
    limits,
  ).map((batch) => batch.map(({ bytes }) => bytes))

it.each([
  ['nothing is no batch', [], []],
  ['what fits goes together', [10, 10, 10], [[10, 10, 10]]],
  ['no more than so many', [10, 10, 10, 10], [[10, 10, 10], [10]]],
  ['no more bytes than a phone holds', [60, 60, 40], [[60], [60, 40]]],
  ['one that is larger than all goes alone', [10, 500, 10], [[10], [500], [10]]],
])('%s', (_, sizes, batches) => {
  expect(split(...sizes)).toEqual(batches)
})
