import { expect, test } from 'vitest'
import { wantedOf } from './wanted.ts'

test('all suites, one of them, some of its files, some of their tests', () => {
  expect(wantedOf([])).toEqual({ suite: null, files: [], name: null, watch: false, deep: false })
  expect(wantedOf(['e2e'])).toEqual({
    suite: 'e2e',
    files: [],
    name: null,
    watch: false,
    deep: false,
  })
  expect(wantedOf(['--deep'])).toMatchObject({ suite: null, deep: true })
  expect(wantedOf(['unit', 'queue', '-t', 'two at once', 'places', '--watch'])).toEqual({
    suite: 'unit',
    files: ['queue', 'places'],
    name: 'two at once',
    watch: true,
    deep: false,
  })
})

test('what cannot be run is told', () => {
  expect(() => wantedOf(['e3e'])).toThrow('There is no suite "e3e"')
  expect(() => wantedOf(['unit', 'queue', '-t'])).toThrow('after -t')
  expect(() => wantedOf(['unit', '--watch'])).toThrow('Name the files')
})
