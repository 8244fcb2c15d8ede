import { expect, test } from 'vitest'
import { withChanges } from './pick-changes.ts'

const changes = (...all: [string, boolean][]) => new Map(all)

test.each([
  ['a heart is added at the end', ['a'], changes(['b', true]), ['a', 'b']],
  ['a heart is taken back', ['a', 'b'], changes(['a', false]), ['b']],
  ['what is stored already stays where it is', ['a', 'b'], changes(['a', true]), ['a', 'b']],
  ['taking back what is not chosen changes nothing', ['a'], changes(['z', false]), ['a']],
  [
    'an exchange fits at the limit',
    ['a', 'b', 'c'],
    changes(['d', true], ['a', false]),
    ['b', 'c', 'd'],
  ],
  ['a heart beyond the limit is left out', ['a', 'b', 'c'], changes(['d', true]), ['a', 'b', 'c']],
])('%s', (_, stored, tapped, expected) => {
  expect(withChanges(stored, tapped, 3)).toEqual(expected)
})
