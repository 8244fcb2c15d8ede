import { aFinal, aGallery, aZip } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { allBut, everyone, get, list, listGroup, remove, set, table, update } from './table.ts'

const entry = {
  person: 'ann',
  what: { kind: 'photo', photo: 'p1', size: 'web' },
  name: 'LES_0001.jpg',
  at: new Date(),
}
const arrival = { state: 'working', name: 'LES_0001.jpg', bytes: 1, generation: '1' }
const looks = 'galleries/g1/looks/ann'
const oldLooks = 'galleries/old/looks/ann'
const patLooks = 'galleries/g1/looks/pat'
const viewed = (more: object = {}) => ({ at: serverTimestamp(), ...more })

table(
  'delivery',
  {
    'galleries/hidden': aGallery({ published: false }),
    'galleries/g1/finals/p1': aFinal(),
    'galleries/g1/arrivals/a1': arrival,
    'galleries/g1/downloads/d1': entry,
    'galleries/g1': aGallery({ members: { pat: 'partner' }, viewers: ['pat'] }),
    'galleries/g1/looks/ann': { at: new Date(0), first: new Date(0), visits: 2 },
    'galleries/old': aGallery(),
    'galleries/old/looks/ann': { at: new Date(0) },
    'galleries/g1/zips/z1': aZip(),
    'galleries/g1/zips/z1/plans/0': { files: [] },
    'galleries/hidden/zips/z1': aZip(),
  },
  [
    [everyone, 'get a final', get('galleries/g1/finals/p1'), 'denied'],
    [everyone, 'list finals', list('galleries/g1/finals'), 'denied'],
    [everyone, 'write a final', set('galleries/g1/finals/p1', aFinal()), 'denied'],
    [
      everyone,
      'open the gate',
      update('galleries/g1', { 'release.decision': 'released' }),
      'denied',
    ],
    [everyone, 'count finals up', update('galleries/g1', { finals: 9 }), 'denied'],

    ['les', 'list arrivals', list('galleries/g1/arrivals'), 'allowed'],
    [allBut('les'), 'list arrivals', list('galleries/g1/arrivals'), 'denied'],
    [everyone, 'write an arrival', update('galleries/g1/arrivals/a1', { state: 'x' }), 'denied'],

    ['les', 'read the log', list('galleries/g1/downloads'), 'allowed'],
    [allBut('les'), 'read the log', list('galleries/g1/downloads'), 'denied'],
    [everyone, 'write into the log', set('galleries/g1/downloads/d2', entry), 'denied'],
    [everyone, 'wipe the log', remove('galleries/g1/downloads/d1'), 'denied'],
    [everyone, 'list all logs there are', listGroup('downloads'), 'denied'],

    ['ann', 'look again', () => set('galleries/g1/looks/ann', viewed()), 'allowed'],
    [
      'ann',
      'count a visit',
      () => set(looks, viewed({ first: new Date(0), visits: 3 })),
      'allowed',
    ],
    ['ann', 'count two', () => set(looks, viewed({ first: new Date(0), visits: 4 })), 'denied'],
    ['ann', 'count none', () => set(looks, viewed({ first: new Date(0), visits: 2 })), 'denied'],
    ['ann', 'have come later', () => set(looks, viewed({ first: serverTimestamp() })), 'denied'],
    ['ann', 'count her first', () => set(oldLooks, viewed({ visits: 1 })), 'allowed'],
    ['ann', 'have come before', () => set(oldLooks, viewed({ first: new Date(0) })), 'denied'],
    [
      'pat',
      'look for the first time',
      () => set(patLooks, viewed({ first: serverTimestamp(), visits: 1 })),
      'allowed',
    ],
    ['pat', 'begin with two', () => set(patLooks, viewed({ visits: 2 })), 'denied'],
    ['pat', 'have come before', () => set(patLooks, viewed({ first: new Date(0) })), 'denied'],
    ['ann', 'look at another time', set('galleries/g1/looks/ann', { at: new Date(0) }), 'denied'],
    ['ann', 'say more', () => set('galleries/g1/looks/ann', viewed({ x: 1 })), 'denied'],
    ['ann', 'look as Bo', () => set('galleries/g1/looks/bo', viewed()), 'denied'],
    ['ann', 'look at what is hidden', () => set('galleries/hidden/looks/ann', viewed()), 'denied'],
    ['bo', 'look at Ann’s', () => set('galleries/g1/looks/bo', viewed()), 'denied'],
    [everyone, 'take a look back', remove('galleries/g1/looks/ann'), 'denied'],
    ['les', 'list who looked', list('galleries/g1/looks'), 'allowed'],
    ['les', 'list who looked without end', list('galleries/g1/looks', {}, 51), 'denied'],
    [['ann', 'les'], 'get when somebody looked', get('galleries/g1/looks/ann'), 'allowed'],
    [allBut('ann', 'les'), 'get when somebody looked', get('galleries/g1/looks/ann'), 'denied'],
    [allBut('les'), 'list who looked', list('galleries/g1/looks'), 'denied'],

    [['ann', 'les'], 'get a ZIP', get('galleries/g1/zips/z1'), 'allowed'],
    [allBut('ann', 'les'), 'get a ZIP', get('galleries/g1/zips/z1'), 'denied'],
    [['ann', 'les'], 'list ZIPs', list('galleries/g1/zips'), 'allowed'],
    [allBut('ann', 'les'), 'list Ann’s ZIPs', list('galleries/g1/zips'), 'denied'],
    ['ann', 'list too many', list('galleries/g1/zips', {}, 101), 'denied'],
    ['ann', 'get a ZIP of what is hidden', get('galleries/hidden/zips/z1'), 'denied'],
    [everyone, 'list all ZIPs there are', listGroup('zips'), 'denied'],
    [everyone, 'write a ZIP', update('galleries/g1/zips/z1', { state: 'ready' }), 'denied'],
    [everyone, 'read a plan', get('galleries/g1/zips/z1/plans/0'), 'denied'],
  ],
)
