import { expect, test } from 'vitest'
import {
  nothingSelected,
  pressed,
  runsOf,
  type Selection,
  stepBefore,
  stepped,
  within,
} from './photo-selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const chosen = ({ chosen }: Selection) => [...chosen].toSorted().join('')
const from = (at: string, selected = ''): Selection => ({
  chosen: new Set(selected),
  anchor: at,
  at,
})

test('a press selects one, another one as well, or everything in between', () => {
  const one = pressed(nothingSelected, ids, 'b', 'only')
  expect(chosen(one)).toBe('b')
  const range = pressed(one, ids, 'd', 'range')
  expect(chosen(range)).toBe('bcd')
  expect(chosen(pressed(range, ids, 'a', 'range'))).toBe('abcd')
  const without = pressed(range, ids, 'c', 'toggle')
  expect(chosen(without)).toBe('bd')
  expect(chosen(pressed(without, ids, 'e', 'only'))).toBe('e')
  expect(chosen(pressed(nothingSelected, ids, 'c', 'range'))).toBe('c')
})

test('the keyboard walks without selecting, selects on its way with shift, and stops at the ends', () => {
  expect(stepped(nothingSelected, ids, 1, false)).toMatchObject({ at: 'a' })
  expect(stepped(from('b'), ids, 2, false)).toMatchObject({ at: 'd' })
  expect(stepped(from('d'), ids, 9, false)).toMatchObject({ at: 'e' })
  expect(stepped(from('b'), ids, -9, false)).toMatchObject({ at: 'a' })
  const two = stepped(from('b'), ids, 1, true)
  expect([chosen(two), two.at]).toEqual(['bc', 'c'])
  expect(stepped(nothingSelected, [], 1, false)).toBe(nothingSelected)
})

test('what is gone is no longer selected', () => {
  const selection = from('b', 'bd')
  expect(within(selection, ids)).toBe(selection)
  expect(within(selection, ['d', 'e'])).toEqual({ chosen: new Set('d'), anchor: null, at: null })
})

test.each([
  ['c', 'earlier', 'b'],
  ['c', 'later', 'e'],
  ['d', 'later', null],
  ['ce', 'earlier', 'b'],
  ['ab', 'earlier', undefined],
  ['ac', 'earlier', 'b'],
  ['de', 'later', undefined],
  ['ce', 'later', null],
  ['', 'later', undefined],
] as const)('one step for %s %s leads before %s', (moving, direction, before) => {
  expect(stepBefore(ids, new Set(moving), direction)).toBe(before)
})

test('runs say how moved photos come back to where they lay', () => {
  const photos = [...ids].map((id) => ({ id, set: id < 'c' ? 's1' : 's2' }))
  expect(runsOf(photos, new Set('bce'), ({ set }) => set)).toEqual([
    { photos: ['e'], before: null, kind: 's2' },
    { photos: ['c'], before: 'd', kind: 's2' },
    { photos: ['b'], before: 'd', kind: 's1' },
  ])
  expect(runsOf(photos, new Set('ab'), () => null)).toEqual([
    { photos: ['a', 'b'], before: 'c', kind: null },
  ])
})
