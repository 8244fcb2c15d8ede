import { aComment, aGallery, aPhoto, somePicks } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import {
  characters,
  declared,
  now,
  only,
  setting,
  text,
  truth,
  updating,
  whilePortalIsClosed,
} from './declared.ts'
import { files, lamp } from './some-files.ts'
import { type Row, set, table } from './table.ts'

const comment = 'galleries/g1/comments/c-from-ann-12345678'

const about = (changes: object) => ({
  ...aComment({ photo: 'p1' }),
  at: serverTimestamp(),
  ...changes,
})
const saying = (changes: object) => set('galleries/g1/comments/comment-of-sixteen', about(changes))
/** A comment with four files, of which the one at a place is spoilt. */
const bringing = (at: number) => (changes: object) =>
  saying({
    attachments: Array.from({ length: 4 }, (_, place) =>
      place === at ? { ...lamp, ...changes } : lamp,
    ),
  })
const measured = (changes: object) => bringing(0)({ size: { width: 30, height: 20, ...changes } })

const numbers = (list: string) =>
  Object.fromEntries(list.split(' ').map((one) => [`${one} `, Number(one)]))
/** Rules read a file's bytes as digits, so that each number of digits has an end. */
const everySize = {
  kinds: ['number'] as const,
  taken: numbers(
    '1 9 9999999 10000000 49999999 50000000 51999999 52000000 52399999 52400000 52419999 52420000 52427999 52428000 52428799 52428800',
  ),
  refused: numbers(
    '-1 0 52428801 52429000 52430000 52500000 53000000 99999999 100000000 510000000 520000000 524100000 524200000 524280000',
  ),
}
const pixels = { kinds: ['number'] as const, taken: numbers('1 9999 10000 19999 20000') }

const galleryRecords = () => ({
  'galleries/g1': aGallery(),
  'galleries/g1/photos/p1': aPhoto(),
  [comment]: aComment({ photo: 'p1' }),
  'galleries/g1/picks/ann': somePicks(),
})

table('what is written into a gallery', galleryRecords, [
  ...declared({
    who: 'ann',
    what: 'comment',
    act: saying,
    fields: {
      photo: only('p2'),
      parent: { ...only('nowhere'), kinds: ['nothing'] },
      author: only('les'),
      side: only('studio'),
      text: text(2_000),
      attachments: { kinds: [] },
      pin: {
        kinds: ['nothing'],
        refused: { 'an empty pin': {}, 'a pin with more': { x: 0, y: 0, unheardOf: 0 } },
      },
      retouch: truth,
      done: { ...only(true), kinds: ['nothing'] },
      at: now,
      deleted: only(true),
    },
  }),
  ...files(4).flatMap((_, at): Row[] => [
    [
      'ann',
      `comment with ${at + 1} files`,
      () => saying({ attachments: files(at + 1) }),
      'allowed',
    ],
    ['ann', `spoil file ${at + 1}`, () => saying({ attachments: files(at + 1, at) }), 'denied'],
  ]),
  ...[0, 1, 2, 3].flatMap((at) =>
    declared({
      who: 'ann',
      what: `comment with file ${at + 1} of 4`,
      act: bringing(at),
      fields: {
        id: { ...text(64, 1), refused: { 'a path': '../x', '65 characters': characters(65) } },
        name: text(120, 1),
        bytes: at === 0 ? everySize : { kinds: ['number'] },
        size: { kinds: ['nothing'] },
      },
    }),
  ),
  ...declared({
    who: 'ann',
    what: 'comment with a picture',
    act: measured,
    fields: {
      width: { ...pixels, kinds: [], refused: numbers('0 20001 100000') },
      height: { ...pixels, kinds: [], refused: numbers('0 20001 100000') },
    },
  }),
  ...declared({
    who: 'ann',
    what: 'take a comment back',
    act: updating(comment, () => ({ text: '', attachments: [], deleted: true })),
    fields: {
      text: only('x'),
      attachments: only(['a1']),
      deleted: { ...only(false), kinds: ['truth'] },
    },
    changes: { record: aComment() },
  }),
  ...declared({
    who: 'les',
    what: 'settle a thread',
    act: updating(comment, () => ({ done: { at: serverTimestamp(), by: 'les' } })),
    fields: { done: { kinds: ['nothing'], refused: { by: { by: 'les' } } } },
    changes: { record: aComment() },
  }),
  ...declared({
    who: 'ann',
    what: 'give hearts',
    act: setting('galleries/g1/picks/ann', () => ({
      photos: ['p1'],
      locked: false,
      updatedAt: serverTimestamp(),
    })),
    fields: { photos: { kinds: [] }, locked: only(true), updatedAt: now },
  }),
  ...declared({
    who: 'ann',
    what: 'look',
    act: setting('galleries/g1/looks/ann', () => ({ at: serverTimestamp() })),
    fields: { at: now },
  }),
])

whilePortalIsClosed(galleryRecords)
