import { expect, test } from 'vitest'
import { faultOfName, swapped } from './set-names.ts'

test('each set has a name of its own', () => {
  const sets = ['Ceremony', ' ', 'ceremony ', 'Party'].map((name, id) => ({ id: `s${id}`, name }))
  expect(sets.map((_, index) => faultOfName(sets, index))).toEqual([null, 'unnamed', 'twice', null])
})

test('sets change places, and stay at the ends', () => {
  expect(swapped(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(swapped(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(swapped(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(swapped(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
