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
  expect(lightroomSearch(names)).toBe('LES_0341, LES_0342, Ann & Bo.final, plain, .hidden')
  expect(captureOneSearch(names.slice(0, 2))).toBe('LES_0341 OR LES_0342')
})

test('one picture proofed twice is searched once, and nothing chosen searches nothing', () => {
  expect(lightroomSearch(['A.jpg', 'A.png'])).toBe('A')
  expect(captureOneSearch([])).toBe('')
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
