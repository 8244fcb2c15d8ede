import { describe, expect, test } from 'vitest'
import { isNewer, isSameVersion, matchFinal } from './final.ts'

const photos = [
  { id: 'one', name: 'LES_0001.jpg' },
  { id: 'ten', name: 'LES_0010.JPG' },
  { id: 'cafe', name: 'Caf\u00e9 1.png' },
  { id: 'edit', name: 'stairs-edit.jpg' },
  { id: 'stairs', name: 'stairs.jpg' },
  { id: 'twin-a', name: 'IMG_7.jpg' },
  { id: 'twin-b', name: 'img_7.png' },
  { id: 'dots', name: 'anna.and.bob.jpg' },
  { id: 'street', name: 'Straße 1.jpg' },
  { id: 'greek', name: 'Σας.jpg' },
]

describe('a final finds its photo', () => {
  test.each([
    ['LES_0001.jpg', 'one'],
    ['les_0001.TIF', 'one'],
    ['LES_0001-Edit.jpg', 'one'],
    ['LES_0001_edit.jpeg', 'one'],
    ['LES_0001-Edit-2.jpg', 'one'],
    ['LES_0001 (1).jpg', 'one'],
    ['LES_0001(12).jpg', 'one'],
    ['LES_0001-final.png', 'one'],
    ['LES_0001_retouched.jpg', 'one'],
    ['LES_0001-Edit-bw (2).jpg', 'one'],
    ['LES_0001-Enhanced-NR.webp', 'one'],
    ['LES_0001', 'one'],
    ['LES_0001.CR3.jpg', 'one'],
    ['LES_0001.jpg.jpg', 'one'],
    ['LES_0001-Edit.tif.jpg', 'one'],
    ['LES_0001 – Kopie (2).jpg', 'one'],
    ['LES_0001-Bearbeitet.jpg', 'one'],
    ['LES_\u200d0001.jpg', 'one'],
    ['STRASSE 1.jpg', 'street'],
    ['ΣΑΣ.jpg', 'greek'],
    ['C:\\exports\\LES_0010_final2.jpg', 'ten'],
    ['Cafe\u0301 1-Edit.png', 'cafe'],
    ['\u202eLES_0001.jpg', 'one'],
    ['anna.and.bob-BW.jpg', 'dots'],
  ])('%s', (name, photo) => expect(matchFinal(name, photos)).toEqual({ photo }))

  test('by its whole name before anything is taken off', () => {
    expect(matchFinal('stairs-edit.png', photos)).toEqual({ photo: 'edit' })
    expect(matchFinal('stairs-edit-edit.png', photos)).toEqual({ photo: 'edit' })
    expect(matchFinal('stairs-bw.png', photos)).toEqual({ photo: 'stairs' })
  })
})

describe('a final is left to Les', () => {
  test.each([
    ['LES_0002.jpg', 'none'],
    ['LES_00011.jpg', 'none'],
    // A number alone may as well be another photograph.
    ['LES_0001-2.jpg', 'none'],
    ['LES_0001 copying.jpg', 'none'],
    ['-Edit.jpg', 'none'],
    ['.jpg', 'none'],
    ['', 'none'],
    ['IMG_7-Edit.jpg', 'several'],
  ])('when it is called %s', (name, why) => expect(matchFinal(name, photos)).toBe(why))
})

test.each([
  ['LES_1-Edit.jpg', 'les_1-edit.PNG', true],
  ['LES_1-Edit.jpg', 'LES_1-Edit-2.jpg', false],
  ['LES_1.jpg', 'LES_1_bw.jpg', false],
  ['Cafe\u0301.jpg', 'Caf\u00e9.jpg', true],
])('%s and %s are one version: %s', (name, other, one) =>
  expect(isSameVersion(name, other)).toBe(one),
)

test('a final is never matched with a version, but with the photo it is one of', () => {
  const shown = [
    { id: 'one', name: 'LES_0001.jpg' },
    { id: 'version', name: 'LES_0001_bw.jpg', versionOf: 'one' },
  ]
  expect(matchFinal('LES_0001_bw.jpg', shown)).toEqual({ photo: 'one' })
})

test('a hostile name is looked at in no time', () => {
  expect(matchFinal(`${'-edit-1'.repeat(20_000)}.jpg`, photos)).toBe('none')
})

test('a final is newer by its time, then by its generation as a number', () => {
  const version = (generation: string, at = 0) => ({ generation, at: new Date(at) })
  expect(isNewer(version('9'), version('10'))).toBe(false)
  expect(isNewer(version('10'), version('9'))).toBe(true)
  expect(isNewer(version('10'), version('10'))).toBe(true)
  expect(isNewer(version('9', 1), version('10', 0))).toBe(true)
  expect(isNewer(version('10', 0), version('9', 1))).toBe(false)
  expect(isNewer(version('1'), null)).toBe(true)
})
