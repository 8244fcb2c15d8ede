import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threadsOf } from './comment.ts'
import { aComment, aGallery, aSheet } from './examples.ts'
import { photosOf } from './gallery.ts'
import { captureOneSearch, chosenPhotos, lightroomSearch, picksCsv } from './picks-export.ts'

const [sample] = photosOf([aSheet()], aGallery())
const named = (...names: string[]) =>
  names.flatMap((name) => (sample ? [{ ...sample, id: `photo-of-${name}`, name }] : []))
const ids = (...names: string[]) => new Set(names.map((name) => `photo-of-${name}`))

test('the chosen are listed by file name as people count, whatever the order of the hearts', () => {
  const photos = named('LES_10.jpg', 'LES_2.jpg', 'LES_3.jpg')
  const chosen = chosenPhotos(photos, ids('LES_10.jpg', 'LES_2.jpg'))
  expect(chosen.map(({ name }) => name)).toEqual(['LES_2.jpg', 'LES_10.jpg'])
})

test('searches name the picture, not the file type it was proofed as', () => {
  const names = ['LES_0341.jpg', 'LES_0342.JPEG', 'Ann & Bo.final.png', 'plain', '.hidden']
  expect(lightroomSearch(names, names)).toEqual({
    text: 'LES_0341., LES_0342., Bo.final., plain., .hidden.',
    left: [],
  })
  expect(captureOneSearch(names.slice(0, 2), names).text).toBe('LES_0341. OR LES_0342.')
})

test('one picture proofed twice is searched once, and nothing chosen searches nothing', () => {
  expect(lightroomSearch(['A.jpg', 'A.png'], ['A.jpg', 'A.png']).text).toBe('A.')
  expect(captureOneSearch([], ['A.jpg']).text).toBe('')
})

test('Smith-1 is found alone among a hundred', () => {
  const all = Array.from({ length: 100 }, (_, index) => `Smith-${index + 1}.jpg`)
  expect(found(lightroomSearch(['Smith-1.jpg'], all).text, all)).toEqual(['Smith-1.jpg'])
})

test('what another name holds as well is left to the hand', () => {
  const all = ['1.jpg', '11.jpg', 'Ann, Bo 7.jpg', 'Cy 7.jpg', 'smith.jpg', 'Blacksmith.jpg']
  expect(lightroomSearch(['1.jpg', 'Ann, Bo 7.jpg', 'smith.jpg'], all)).toEqual({
    text: '',
    left: ['1.jpg', 'Ann, Bo 7.jpg', 'smith.jpg'],
  })
  expect(lightroomSearch(['1.jpg', '11.jpg', 'Ann, Bo 7.jpg', 'Cy 7.jpg'], all).left).toEqual([])
})

/** The files that Lightroom shows for a search: those whose name holds one of its words. */
const found = (search: string, names: readonly string[]) => {
  const words = search
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return names.filter((name) => words.some((word) => name.toLowerCase().includes(word)))
}

test('no sign in front of a name tells Lightroom how to search', () => {
  const all = ['+1.jpg', '!2.jpg', '!.jpg']
  expect(lightroomSearch(all, all)).toEqual({ text: '1., 2.', left: ['!.jpg'] })
  expect(lightroomSearch(['+1.jpg'], ['+1.jpg', '1.jpg']).left).toEqual(['+1.jpg'])
})

test('a search finds what was chosen and nothing else, but for what it leaves', () => {
  const piece = fc.constantFrom('1', '10', 'a', 'B', 'b', ' ', ', ', '-', '_', 'smith')
  const name = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((pieces) => `${pieces.join('')}.jpg`)
  const gallery = fc.uniqueArray(fc.record({ name, chosen: fc.boolean() }), {
    selector: (one) => one.name,
    maxLength: 12,
  })
  fc.assert(
    fc.property(gallery, (photos) => {
      const all = photos.map((one) => one.name)
      const names = photos.filter(({ chosen }) => chosen).map((one) => one.name)
      const { text, left } = lightroomSearch(names, all)
      const shown = found(text, all)
      expect(names).toEqual(expect.arrayContaining(shown))
      expect([...shown, ...left]).toEqual(expect.arrayContaining(names))
    }),
  )
})

test('the table has every photo that was chosen or spoken of, with what was said', () => {
  const photos = named('LES_3.jpg', 'LES_2.jpg', 'LES_1.jpg')
  const threads = threadsOf([
    { id: 'a', value: aComment({ photo: 'photo-of-LES_2.jpg', text: 'The lamp, please' }) },
    {
      id: 'b',
      value: aComment({
        photo: 'photo-of-LES_2.jpg',
        parent: 'a',
        side: 'studio',
        text: '',
        attachments: [{ id: 'a1', name: 'lamp.jpg', bytes: 9, size: null }],
        pin: null,
        retouch: false,
        at: new Date('2026-11-21T13:00:00Z'),
      }),
    },
  ])
  expect(picksCsv(photos, ids('LES_1.jpg'), threads)).toBe(
    'file,chosen,open threads,to retouch,comments\r\n' +
      'LES_1.jpg,yes,0,no,\r\n' +
      'LES_2.jpg,no,1,yes,"client: The lamp, please\nstudio: [lamp.jpg]"\r\n',
  )
})

test('a file whose name is a formula stays a name', () => {
  expect(picksCsv(named('=1+1.jpg'), ids('=1+1.jpg'), new Map())).toContain("\r\n'=1+1.jpg,yes")
})
