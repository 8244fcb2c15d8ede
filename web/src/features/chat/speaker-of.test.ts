import { expect, test } from 'vitest'
import { speakerOf } from './speaker-of.ts'

const shared = { client: 'ann', clientName: 'Ann', names: { pat: 'Pat' } }
const said = (sender: string, side: 'client' | 'studio' = 'client') => ({ sender, side })

test.each([
  ['ann', 'pat', 'Pat'],
  ['les', 'pat', 'Pat'],
  ['pat', 'ann', 'Ann'],
  ['pat', 'pat', null],
  ['ann', 'ann', null],
  ['les', 'ann', null],
])('%s reads above the words of %s: %s', (reader, sender, name) => {
  expect(speakerOf(said(sender), shared, reader)).toBe(name)
})

test('Les needs no name above his words', () => {
  expect(speakerOf(said('les', 'studio'), shared, 'pat')).toBeNull()
})
