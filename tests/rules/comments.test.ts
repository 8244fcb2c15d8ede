import { aComment, aGallery, aPhoto } from '@portal/model/examples'
import { serverTimestamp, Timestamp } from 'firebase/firestore'
import { allBut, everyone, get, list, listGroup, remove, set, table, update } from './table.ts'

const id = 'comment-of-sixteen'
const own = 'galleries/g1/comments/c-from-ann-12345678'
const ofLes = 'galleries/g1/comments/c-from-les-12345678'
const keptOfAnn = 'galleries/g1/comments/c-kept-1234567890'
const taken = 'galleries/g1/comments/c-taken-back-1234'
const settled = 'galleries/g1/comments/c-settled-1234567'
const fileOfAnn = `${own}/attachments/a1`
const hiddenFile = 'galleries/hidden/comments/c-from-ann-12345678/attachments/a1'
const anAnswer = 'galleries/g1/comments/c-answers-1234567'

/** A comment as the app writes it; parts can be spoilt. */
const say = (
  author: string,
  side: string,
  spoil: object = {},
  path = `galleries/g1/comments/${id}`,
) => set(path, { ...aComment({ photo: 'p1', author }), side, at: serverTimestamp(), ...spoil })
const asAnn = (spoil: object = {}) => say('ann', 'client', spoil)
const asLes = (spoil: object = {}) => say('les', 'studio', spoil)

/** A comment as an app of before the files wrote it, or still has it in its queue. */
const withoutFiles = (spoil: object = {}) => {
  const { attachments: _, ...before } = aComment({ photo: 'p1' })
  return { ...before, ...spoil }
}
const asOldApp = (spoil: object = {}) =>
  set(
    `galleries/g1/comments/${id}`,
    withoutFiles({ author: 'ann', side: 'client', at: serverTimestamp(), ...spoil }),
  )

const picture = { id: 'a1', name: 'lamp.jpg', bytes: 900, size: { width: 30, height: 20 } }
const plan = { id: 'a2', name: 'plan.pdf', bytes: 50 * 1024 * 1024, size: null }
const { size: _size, ...unmeasured } = picture
const gone = { text: '', attachments: [], deleted: true }

const answering = { parent: 'c-from-ann-12345678', pin: null, retouch: false }

const spoilt: Record<string, object> = {
  'neither words nor files': { text: '' },
  'five files': { attachments: Array.from({ length: 5 }, () => plan) },
  'a word for files': { attachments: 'lamp.jpg' },
  'a file that is a word': { attachments: ['lamp.jpg'] },
  'a spoilt fourth file': { attachments: [picture, plan, plan, { ...plan, name: '' }] },
  'a file with a path': { attachments: [{ ...picture, path: 'originals/g1/p1' }] },
  'a file with a number for its id': { attachments: [{ ...picture, id: 1 }] },
  'a file whose id is a path': { attachments: [{ ...picture, id: '../p1' }] },
  'a file with a number for its name': { attachments: [{ ...picture, name: 7 }] },
  'a spoilt second file': { attachments: [picture, 1] },
  'a spoilt third file': { attachments: [picture, plan, { ...plan, bytes: 0 }] },
  'a file with a name that turns round': { attachments: [{ ...picture, name: 'a\u202Egpj.exe' }] },
  'a photograph that is a path': { photo: 'p1/x/y' },
  'an answer to a path': { ...answering, parent: 'a/b/c' },
  'a file with a name of 121 characters': {
    attachments: [{ ...picture, name: 'x'.repeat(121) }],
  },
  'a file with a word for its bytes': { attachments: [{ ...picture, bytes: '900' }] },
  'a file of nothing': { attachments: [{ ...picture, bytes: 0 }] },
  'a file of more than 50 MB': { attachments: [{ ...picture, bytes: 50 * 1024 * 1024 + 1 }] },
  'a file without a word on its size': { attachments: [unmeasured] },
  'a picture with a word for its size': { attachments: [{ ...picture, size: 'large' }] },
  'a picture with depth': {
    attachments: [{ ...picture, size: { width: 30, height: 20, depth: 1 } }],
  },
  ...Object.fromEntries(
    [
      { width: 0, height: 20 },
      { width: 20_001, height: 20 },
      { width: '30', height: 20 },
      { width: 30, height: 0 },
      { width: 30, height: 20_001 },
      { width: 30, height: 2.5 },
    ].map((size) => [
      `a picture of ${size.width} × ${size.height}`,
      { attachments: [{ ...picture, size }] },
    ]),
  ),
  '2,001 characters': { text: 'x'.repeat(2_001) },
  'a number for words': { text: 5 },
  'another author': { author: 'les' },
  'Les’s side': { side: 'studio' },
  'another time': { at: new Date(0) },
  'something already done': { done: { at: serverTimestamp(), by: 'ann' } },
  'something taken back': { deleted: true },
  'a field of its own': { likes: 1 },
  'a photograph that is none': { photo: 'nowhere' },
  'a photograph that is a number': { photo: 7 },
  'a pin beside the picture': { pin: { x: 1.01, y: 0.5 } },
  'a pin above the picture': { pin: { x: 0.5, y: -0.01 } },
  'a pin that is words': { pin: { x: 'left', y: 0.5 } },
  'a pin with depth': { pin: { x: 0.5, y: 0.5, z: 1 } },
  'half a pin': { pin: { x: 0.5 } },
  'a pin that is a number': { pin: 0.5 },
  'retouching as a word': { retouch: 'yes' },
  'a parent that is a number': { ...answering, parent: 7 },
  'an answer to nothing': { ...answering, parent: 'c-that-is-not-there' },
  'an answer to an answer': { ...answering, parent: 'c-answers-1234567' },
  'an answer on another photograph': { ...answering, photo: 'p2' },
  'an answer with a pin': { ...answering, pin: { x: 0, y: 0 } },
  'an answer that asks for retouching': { ...answering, retouch: true },
}
const { photo: _, ...withoutPhoto } = aComment()

table(
  'comments',
  {
    'galleries/g1': aGallery(),
    'galleries/g1/photos/p1': aPhoto(),
    'galleries/g1/photos/p2': aPhoto(),
    [own]: aComment({ photo: 'p1', attachments: [picture] }),
    [keptOfAnn]: withoutFiles({ author: 'ann' }),
    [taken]: aComment({ photo: 'p1', text: '', deleted: true }),
    [settled]: aComment({ photo: 'p1', done: { at: new Date(0), by: 'les' } }),
    [fileOfAnn]: { state: 'ready', width: 30, height: 20, by: 'ann' },
    [hiddenFile]: { state: 'ready', width: 30, height: 20, by: 'ann' },
    [ofLes]: aComment({ photo: 'p1', author: 'les', side: 'studio' }),
    [anAnswer]: aComment({ ...answering, photo: 'p1' }),
    'galleries/hidden': aGallery({ published: false }),
    'galleries/hidden/photos/p1': aPhoto(),
    'galleries/hidden/comments/c-from-ann-12345678': aComment({ photo: 'p1' }),
  },
  [
    [['ann', 'les'], 'list comments', list('galleries/g1/comments', {}, 2_000), 'allowed'],
    [['ann', 'les'], 'get a comment', get(own), 'allowed'],
    [allBut('ann', 'les'), 'list comments', list('galleries/g1/comments'), 'denied'],
    [allBut('ann', 'les'), 'get a comment', get(own), 'denied'],
    [['ann', 'les'], 'list 2,001', list('galleries/g1/comments', {}, 2_001), 'denied'],
    ['ann', 'list without a limit', list('galleries/g1/comments', {}, null), 'denied'],
    ['ann', 'list in a gallery not published', list('galleries/hidden/comments'), 'denied'],
    ['les', 'list in a gallery not published', list('galleries/hidden/comments'), 'allowed'],
    [allBut('les'), 'list all comments there are', listGroup('comments'), 'denied'],

    ['ann', 'begin a thread with a pin and a wish', () => asAnn(), 'allowed'],
    ['ann', 'begin a thread without', () => asAnn({ pin: null, retouch: false }), 'allowed'],
    ['ann', 'point at a corner', () => asAnn({ pin: { x: 0, y: 1 } }), 'allowed'],
    ['ann', 'write 2,000 characters', () => asAnn({ text: 'x'.repeat(2_000) }), 'allowed'],
    ['ann', 'answer', () => asAnn(answering), 'allowed'],
    ['ann', 'give a file without words', () => asAnn({ text: '', attachments: [plan] }), 'allowed'],
    [
      'ann',
      'give four files',
      () =>
        asAnn({ attachments: [picture, plan, { ...plan, id: 'a3' }, { ...picture, id: 'a4' }] }),
      'allowed',
    ],
    [
      'les',
      'answer with a picture',
      () => asLes({ ...answering, attachments: [picture] }),
      'allowed',
    ],
    ['ann', 'say what was written before there were files', () => asOldApp(), 'allowed'],
    ['ann', 'say nothing before there were files', () => asOldApp({ text: '' }), 'denied'],
    ['ann', 'answer Les', () => asAnn({ ...answering, parent: 'c-from-les-12345678' }), 'allowed'],
    ['les', 'begin a thread', () => asLes(), 'allowed'],
    ['les', 'answer', () => asLes(answering), 'allowed'],
    ['les', 'write as the client', () => asLes({ side: 'client' }), 'denied'],
    ['les', 'write as Ann', () => asLes({ author: 'ann', side: 'client' }), 'denied'],
    [allBut('ann', 'les'), 'write as Ann', () => asAnn(), 'denied'],
    ['bo', 'write in Ann’s gallery', () => say('bo', 'client'), 'denied'],
    ...Object.entries(spoilt).map(
      ([what, spoil]) => ['ann', `write ${what}`, () => asAnn(spoil), 'denied'] as const,
    ),
    [
      'ann',
      'write about no photograph',
      () => set(`galleries/g1/comments/${id}`, { ...withoutPhoto, at: serverTimestamp() }),
      'denied',
    ],
    [
      'ann',
      'write in a gallery not published',
      () => say('ann', 'client', {}, `galleries/hidden/comments/${id}`),
      'denied',
    ],
    [
      'les',
      'write in a gallery not published',
      () => say('les', 'studio', {}, `galleries/hidden/comments/${id}`),
      'allowed',
    ],
    [
      'ann',
      'take an id that can be guessed',
      () => say('ann', 'client', {}, 'galleries/g1/comments/one'),
      'denied',
    ],
    [
      'ann',
      'take an id of 65 characters',
      () => say('ann', 'client', {}, `galleries/g1/comments/${'x'.repeat(65)}`),
      'denied',
    ],
    [
      'ann',
      'take an id that is words',
      () => say('ann', 'client', {}, 'galleries/g1/comments/hello big wide world'),
      'denied',
    ],
    ...[16, 64].map(
      (length) =>
        [
          'ann',
          `write under an id of ${length}`,
          () => say('ann', 'client', {}, `galleries/g1/comments/${'x'.repeat(length)}`),
          'allowed',
        ] as const,
    ),
    [
      'ann',
      'write under an id of 15',
      () => say('ann', 'client', {}, `galleries/g1/comments/${'x'.repeat(15)}`),
      'denied',
    ],
    ['ann', 'write the same once more', () => say('ann', 'client', {}, own), 'denied'],

    [['ann', 'les'], 'get what a file is', get(fileOfAnn), 'allowed'],
    [allBut('ann', 'les'), 'get what a file is', get(fileOfAnn), 'denied'],
    ['ann', 'get what a file of a hidden gallery is', get(hiddenFile), 'denied'],
    [['ann', 'les'], 'list what files are', list(`${own}/attachments`), 'denied'],
    [everyone, 'say what a file is', set(fileOfAnn, { state: 'ready' }), 'denied'],

    ['ann', 'take back own words', update(own, gone), 'allowed'],
    [
      'ann',
      'take back in an app without files',
      update(keptOfAnn, { text: '', deleted: true }),
      'allowed',
    ],
    ['les', 'take back own words', update(ofLes, gone), 'allowed'],
    [allBut('ann'), 'take back Ann’s words', update(own, gone), 'denied'],
    ['ann', 'take back what is gone already', update(taken, gone), 'denied'],
    ['les', 'leave it as undone as it was', update(own, { done: null }), 'denied'],
    ['ann', 'take back Les’s words', update(ofLes, gone), 'denied'],
    ['ann', 'take back and keep the file', update(own, { text: '', deleted: true }), 'denied'],
    ['ann', 'take another file along', update(own, { attachments: [plan] }), 'denied'],
    [
      'ann',
      'take back and keep the words',
      update(own, { attachments: [], deleted: true }),
      'denied',
    ],
    ['ann', 'empty and keep', update(own, { text: '' }), 'denied'],
    ['ann', 'rewrite', update(own, { text: 'Something else' }), 'denied'],
    ['ann', 'point elsewhere', update(own, { pin: { x: 0, y: 0 } }), 'denied'],
    ['ann', 'take back and point elsewhere', update(own, { ...gone, pin: null }), 'denied'],
    [
      'ann',
      'take back once the gallery is hidden again',
      update('galleries/hidden/comments/c-from-ann-12345678', gone),
      'denied',
    ],

    [
      'les',
      'mark done',
      () => update(own, { done: { at: serverTimestamp(), by: 'les' } }),
      'allowed',
    ],
    ['les', 'reopen', update(settled, { done: null }), 'allowed'],
    [
      allBut('les'),
      'mark done',
      () => update(own, { done: { at: serverTimestamp(), by: 'ann' } }),
      'denied',
    ],
    [
      'les',
      'mark done for somebody else',
      () => update(own, { done: { at: serverTimestamp(), by: 'ann' } }),
      'denied',
    ],
    [
      'les',
      'mark done at another time',
      update(own, { done: { at: Timestamp.fromMillis(0), by: 'les' } }),
      'denied',
    ],
    ['les', 'make done a word', update(own, { done: 'yes' }), 'denied'],
    [
      'les',
      'mark an answer done',
      () => update(anAnswer, { done: { at: serverTimestamp(), by: 'les' } }),
      'denied',
    ],
    [
      'les',
      'mark done and rewrite',
      () => update(own, { done: { at: serverTimestamp(), by: 'les' }, text: 'x' }),
      'denied',
    ],
    [everyone, 'delete', remove(own), 'denied'],
  ],
)
