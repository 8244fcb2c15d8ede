import { aGallery, anAside, aPhoto, aSheet, someCameras, somePicks } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { heartWrites } from '../../web/src/features/proofs/heart-writes.ts'
import { commitTo } from '../chat/client.ts'
import {
  type Act,
  allBut,
  everyone,
  get,
  list,
  listGroup,
  remove,
  set,
  table,
  update,
} from './table.ts'

const picks = (...photos: unknown[]) => ({
  photos,
  locked: false,
  updatedAt: serverTimestamp(),
})
/** What a device writes that knows of these hearts, as the app does it. */
const tap =
  (gallery: string, known: string[], ...changes: [string, boolean][]): Act =>
  (db) =>
    commitTo(db, heartWrites(gallery, 'ann', known, new Map(changes), 2_000))
const { choosing, selection } = aGallery()
const atMost = (maximum: number) => ({
  choosing: { ...choosing, minimum: 0, included: Math.min(2, maximum), maximum },
})
const submitted = { ...selection, state: 'submitted' as const }
const reopened = { ...selection, state: 'reopened' as const }
const yesterday = new Date(Date.now() - 86_400_000)
const tomorrow = new Date(Date.now() + 86_400_000)
const given = (...photos: string[]) => somePicks({ photos })
const mine = { client: 'ann', published: true }

table(
  'galleries',
  {
    'galleries/g1': aGallery(atMost(3)),
    'galleries/g1/sheets/0': aSheet(),
    'galleries/g1/aside/photos': anAside(),
    'galleries/g1/cameras/clocks': someCameras(),
    'galleries/g1/photos/p1': aPhoto(),
    'galleries/g1/picks/ann': somePicks(),
    'galleries/hidden': aGallery({ published: false }),
    'galleries/hidden/sheets/0': aSheet({ published: false }),
    'galleries/submitted': aGallery({ selection: submitted }),
    'galleries/submitted/picks/ann': somePicks(),
    'galleries/locked': aGallery(),
    'galleries/locked/picks/ann': somePicks({ locked: true }),
    'galleries/reopened': aGallery({ selection: reopened, closesAt: tomorrow }),
    'galleries/reopened/picks/ann': somePicks(),
    'galleries/over': aGallery({ closesAt: yesterday }),
    'galleries/over/picks/ann': somePicks(),
    'galleries/new': aGallery(atMost(1)),
    'galleries/full': aGallery(atMost(3)),
    'galleries/full/picks/ann': given('p1', 'p2', 'p3'),
    'galleries/lowered': aGallery(atMost(1)),
    'galleries/lowered/picks/ann': given('p1', 'p2', 'p3', 'p4'),
  },
  [
    [['ann', 'les'], 'get', get('galleries/g1'), 'allowed'],
    [allBut('ann', 'les'), 'get', get('galleries/g1'), 'denied'],
    ['les', 'list', list('galleries'), 'allowed'],
    ['les', 'list beyond the limit', list('galleries', {}, 201), 'denied'],
    [allBut('les'), 'list', list('galleries', mine), 'denied'],
    [everyone, 'publish', update('galleries/hidden', { published: true }), 'denied'],
    [everyone, 'let it stay', update('galleries/g1', { expiresAt: null }), 'denied'],
    [everyone, 'include more', update('galleries/g1', { 'choosing.maximum': 99 }), 'denied'],
    [everyone, 'create', set('galleries/g2', aGallery()), 'denied'],

    ['ann', 'list own sheets', list('galleries/g1/sheets', mine), 'allowed'],
    ['ann', 'get a published sheet', get('galleries/g1/sheets/0'), 'allowed'],
    ['ann', 'list sheets without saying whose', list('galleries/g1/sheets'), 'denied'],
    ['ann', 'get a sheet not published', get('galleries/hidden/sheets/0'), 'denied'],
    [
      'ann',
      'list sheets not published',
      list('galleries/hidden/sheets', { client: 'ann' }),
      'denied',
    ],
    ['les', 'list sheets not published', list('galleries/hidden/sheets'), 'allowed'],
    [allBut('ann', 'les'), 'list sheets', list('galleries/g1/sheets', mine), 'denied'],
    [everyone, 'write a sheet', set('galleries/g1/sheets/0', aSheet()), 'denied'],
    [everyone, 'list all sheets there are', listGroup('sheets'), 'denied'],

    ['les', 'get what is hidden', get('galleries/g1/aside/photos'), 'allowed'],
    [allBut('les'), 'get what is hidden', get('galleries/g1/aside/photos'), 'denied'],
    [everyone, 'list what is hidden', list('galleries/g1/aside'), 'denied'],
    [everyone, 'hide a photo', set('galleries/g1/aside/photos', anAside()), 'denied'],
    ['les', 'get the cameras', get('galleries/g1/cameras/clocks'), 'allowed'],
    [allBut('les'), 'get the cameras', get('galleries/g1/cameras/clocks'), 'denied'],
    [everyone, 'list the cameras', list('galleries/g1/cameras'), 'denied'],
    [everyone, 'list all cameras there are', listGroup('cameras'), 'denied'],
    [everyone, 'set a clock', set('galleries/g1/cameras/clocks', someCameras()), 'denied'],
    [everyone, 'arrange', update('galleries/g1', { order: 'name', cover: 'p1' }), 'denied'],
    [everyone, 'delete a photo', remove('galleries/g1/photos/p1'), 'denied'],

    ['les', 'list photos', list('galleries/g1/photos'), 'allowed'],
    [allBut('les'), 'list photos', list('galleries/g1/photos'), 'denied'],
    [everyone, 'write a photo', update('galleries/g1/photos/p1', { state: 'ready' }), 'denied'],

    [['ann', 'les'], 'get Ann’s picks', get('galleries/g1/picks/ann'), 'allowed'],
    [allBut('ann', 'les'), 'get Ann’s picks', get('galleries/g1/picks/ann'), 'denied'],
    [['ann', 'les'], 'list picks', list('galleries/g1/picks'), 'allowed'],
    [allBut('ann', 'les'), 'list picks', list('galleries/g1/picks'), 'denied'],
    [
      'ann',
      'pick up to the limit',
      () => set('galleries/g1/picks/ann', picks('p1', 'p2', 'p3')),
      'allowed',
    ],
    [
      everyone,
      'submit past the server',
      update('galleries/g1', { selection: submitted }),
      'denied',
    ],
    [everyone, 'reopen', update('galleries/submitted', { selection: reopened }), 'denied'],
    [everyone, 'unlock', update('galleries/locked/picks/ann', { locked: false }), 'denied'],
    ['ann', 'lock', () => set('galleries/g1/picks/ann', { ...picks(), locked: true }), 'denied'],
    [
      'ann',
      'pick without a lock',
      () => set('galleries/g1/picks/ann', { photos: [], updatedAt: serverTimestamp() }),
      'denied',
    ],
    [
      'ann',
      'pick for the first time',
      () => set('galleries/new/picks/ann', picks('p1')),
      'allowed',
    ],
    [
      'ann',
      'pick too many for the first time',
      () => set('galleries/new/picks/ann', picks('p1', 'p2')),
      'denied',
    ],
    [
      'ann',
      'pick what is submitted',
      () => set('galleries/submitted/picks/ann', picks()),
      'denied',
    ],
    ['ann', 'pick what is locked', () => set('galleries/locked/picks/ann', picks()), 'denied'],
    ['ann', 'pick after the last day', () => set('galleries/over/picks/ann', picks()), 'denied'],
    [
      'ann',
      'pick again when reopened',
      () => set('galleries/reopened/picks/ann', picks('p1', 'p2')),
      'allowed',
    ],
    [
      'ann',
      'let one go of too many',
      () => set('galleries/lowered/picks/ann', picks('p1', 'p2', 'p3')),
      'allowed',
    ],
    [
      'ann',
      'exchange two of too many for one',
      () => set('galleries/lowered/picks/ann', picks('p1', 'p2', 'p9')),
      'denied',
    ],
    [
      'ann',
      'exchange one of too many',
      () => set('galleries/lowered/picks/ann', picks('p1', 'p2', 'p3', 'p9')),
      'denied',
    ],
    ['ann', 'tap a first heart', tap('new', [], ['p1', true]), 'allowed'],
    ['ann', 'tap one too many at first', tap('new', [], ['p1', true], ['p2', true]), 'denied'],
    ['ann', 'take back what is not given', tap('new', [], ['p1', false]), 'allowed'],
    ['ann', 'tap once more what is given', tap('full', [], ['p3', true]), 'allowed'],
    [
      'ann',
      'exchange a heart at the limit',
      tap('full', [], ['p3', false], ['p9', true]),
      'allowed',
    ],
    ['ann', 'tap one beyond what the device knows of', tap('full', [], ['p9', true]), 'denied'],
    ['ann', 'let one of too many go by a tap', tap('lowered', [], ['p1', false]), 'allowed'],
    [
      'ann',
      'exchange two of too many by taps',
      tap('lowered', [], ['p1', false], ['p2', false], ['p9', true]),
      'denied',
    ],
    ['ann', 'tap a heart on what is locked', tap('locked', [], ['p1', true]), 'denied'],
    ['ann', 'tap a heart on what is submitted', tap('submitted', [], ['p1', true]), 'denied'],
    ['ann', 'unpick all', () => set('galleries/g1/picks/ann', picks()), 'allowed'],
    [
      'ann',
      'pick beyond the limit',
      () => set('galleries/g1/picks/ann', picks('p1', 'p2', 'p3', 'p4')),
      'denied',
    ],
    ['ann', 'pick one twice', () => set('galleries/g1/picks/ann', picks('p1', 'p1')), 'denied'],
    ...[['x'], ['x'.repeat(64)], ['a', 'b'], ['a', 'x'.repeat(64)]].map(
      (fine) =>
        [
          'ann',
          `pick ${JSON.stringify(fine)}`,
          () => set('galleries/g1/picks/ann', picks(...fine)),
          'allowed',
        ] as const,
    ),
    [
      'ann',
      'pick the same of too many once more',
      () => set('galleries/lowered/picks/ann', picks('p1', 'p2', 'p3', 'p4')),
      'denied',
    ],
    ...[
      ['a', ''],
      ['a', 'x'.repeat(65)],
      [1],
      ['1', 1],
      [null],
      [{}],
      [''],
      ['p 1'],
      ['p1,p2'],
      ['x'.repeat(65)],
    ].map(
      (spoilt) =>
        [
          'ann',
          `pick ${JSON.stringify(spoilt)}`,
          () => set('galleries/g1/picks/ann', picks(...spoilt)),
          'denied',
        ] as const,
    ),
    [
      'ann',
      'pick no list',
      () => set('galleries/g1/picks/ann', { ...picks(), photos: 'p1' }),
      'denied',
    ],
    [
      'ann',
      'backdate picks',
      set('galleries/g1/picks/ann', { photos: [], locked: false, updatedAt: new Date(0) }),
      'denied',
    ],
    [
      'ann',
      'add a field to picks',
      () => set('galleries/g1/picks/ann', { ...picks(), paid: true }),
      'denied',
    ],
    [
      'ann',
      'pick in a gallery not published',
      () => set('galleries/hidden/picks/ann', picks()),
      'denied',
    ],
    ['bo', 'pick with nothing there', () => set('galleries/g1/picks/bo', picks('p1')), 'denied'],
    ['ann', 'pick for Bo', () => set('galleries/g1/picks/bo', picks()), 'denied'],
    ['bo', 'pick in Ann’s gallery', () => set('galleries/g1/picks/bo', picks()), 'denied'],
    ['les', 'pick for Ann', () => set('galleries/g1/picks/ann', picks()), 'denied'],
    [everyone, 'delete picks', remove('galleries/g1/picks/ann'), 'denied'],
  ],
)
