import { expect, it } from 'vitest'
import { barWords, durationWords, periodWords } from './figure-words.ts'

const minute = 60_000

it.each([
  [0, '0 min'],
  [59.4 * minute, '59 min'],
  [59.6 * minute, '1 h'],
  [200 * minute, '3 h 20 min'],
  [24 * 60 * minute - 1, '1 day'],
  [52 * 60 * minute, '2 days 4 h'],
  [47.6 * 60 * minute, '2 days'],
])('%d ms read %s', (ms, words) => expect(durationWords(ms)).toBe(words))

it.each([
  ['2026-11-01', '2026-11-21', /^1\s?–\s?21 Nov 2026$/],
  ['2025-12-01', '2026-11-21', /^1 Dec 2025.+21 Nov 2026$/],
  ['2026-11-21', '2026-11-21', /^21 Nov 2026$/],
])('%s to %s reads like one period', (from, to, words) => {
  expect(periodWords({ from, to })).toMatch(words)
})

it('a bar tells its year where one begins', () => {
  expect(barWords('month', { from: '2027-01-01', to: '2027-01-31' }, false)).toEqual([
    'Jan',
    '2027',
  ])
  expect(barWords('month', { from: '2027-02-01', to: '2027-02-28' }, false)).toEqual(['Feb'])
  expect(barWords('month', { from: '2027-02-01', to: '2027-02-28' }, true)).toEqual(['Feb', '2027'])
  expect(barWords('month', { from: '2026-12-01', to: '2026-12-31' }, true)).toEqual(['Dec'])
  expect(barWords('day', { from: '2027-02-07', to: '2027-02-07' }, false)).toEqual(['7'])
})
