import { aBellEntry, aPerson, somePreferences } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { allBut, everyone, get, list, remove, set, table, update } from './table.ts'

const device = (token: unknown, owner = 'ann', more: object = {}) => ({
  token,
  owner,
  createdAt: serverTimestamp(),
  ...more,
})

const draft = (json: unknown, more: object = {}) => ({
  json,
  device: 'd1',
  at: serverTimestamp(),
  ...more,
})

table(
  'people',
  {
    'people/ann': aPerson({ phone: '+32 470' }),
    'people/ann/bell/b1': aBellEntry(),
    'people/studio/bell/b1': aBellEntry(),
    'people/ann/settings/notices': somePreferences(),
    'people/studio/settings/notices': somePreferences(),
    'people/ann/drafts/booking': { json: '{}', device: 'd1', at: new Date() },
    'people/ann/devices/d1': { token: 'a-token-of-ann', owner: 'ann', createdAt: new Date() },
    // Bo was at the desk once.
    'people/studio/devices/d2': { token: 'a-token-of-bo', owner: 'bo', createdAt: new Date() },
    'people/studio/devices/d4': { token: 'a-token-of-ann', owner: 'ann', createdAt: new Date() },
    'people/studio/devices/d3': { token: 'a-token-of-les', owner: 'les', createdAt: new Date() },
  },
  [
    [['ann', 'ann by Google', 'les'], 'get Ann', get('people/ann'), 'allowed'],
    [allBut('ann', 'les'), 'get Ann', get('people/ann'), 'denied'],
    ['les', 'list', list('people'), 'allowed'],
    [allBut('les'), 'list', list('people'), 'denied'],
    [everyone, 'edit the name', update('people/ann', { name: 'Ann M.' }), 'denied'],
    [everyone, 'edit the phone', update('people/ann', { phone: '+32 471' }), 'denied'],
    [everyone, 'edit the role', update('people/ann', { role: 'admin' }), 'denied'],
    [everyone, 'edit the address', update('people/ann', { email: 'les@example.com' }), 'denied'],
    [everyone, 'add a field', update('people/ann', { admin: true }), 'denied'],
    [everyone, 'create a person', set('people/zoe', aPerson()), 'denied'],
    [everyone, 'delete a person', remove('people/ann'), 'denied'],

    ['ann', 'get own draft', get('people/ann/drafts/booking'), 'allowed'],
    [allBut('ann'), 'get Ann’s draft', get('people/ann/drafts/booking'), 'denied'],
    ['ann', 'get another document', get('people/ann/drafts/other'), 'denied'],
    ['ann', 'keep own draft', () => set('people/ann/drafts/booking', draft('{}')), 'allowed'],
    [
      allBut('ann'),
      'write Ann’s draft',
      () => set('people/ann/drafts/booking', draft('{}')),
      'denied',
    ],
    ['ann', 'keep a number as draft', () => set('people/ann/drafts/booking', draft(5)), 'denied'],
    [
      'ann',
      'keep an endless draft',
      () => set('people/ann/drafts/booking', draft('x'.repeat(30_001))),
      'denied',
    ],
    [
      'ann',
      'keep more than a draft',
      () => set('people/ann/drafts/booking', draft('{}', { role: 'admin' })),
      'denied',
    ],
    [
      'ann',
      'keep a draft from an endless device',
      () => set('people/ann/drafts/booking', draft('{}', { device: 'x'.repeat(65) })),
      'denied',
    ],
    [
      'ann',
      'keep a draft from no device',
      () => set('people/ann/drafts/booking', draft('{}', { device: 5 })),
      'denied',
    ],
    [
      'ann',
      'keep a draft of another time',
      () => set('people/ann/drafts/booking', draft('{}', { at: new Date(0) })),
      'denied',
    ],
    [
      'les',
      'keep a draft at the desk',
      () => set('people/studio/drafts/booking', draft('{}')),
      'denied',
    ],
    ['les', 'read a draft at the desk', get('people/studio/drafts/booking'), 'denied'],
    ['les', 'get an entry of the desk’s bell', get('people/studio/bell/b1'), 'allowed'],
    [allBut('les'), 'get an entry of the desk’s bell', get('people/studio/bell/b1'), 'denied'],
    [
      allBut('les'),
      'mark the desk’s entry read',
      () => update('people/studio/bell/b1', { readAt: serverTimestamp() }),
      'denied',
    ],
    ['ann', 'let own draft go', remove('people/ann/drafts/booking'), 'allowed'],
    [allBut('ann'), 'let Ann’s draft go', remove('people/ann/drafts/booking'), 'denied'],

    ['ann', 'get own preferences', get('people/ann/settings/notices'), 'allowed'],
    [allBut('ann'), 'get Ann’s preferences', get('people/ann/settings/notices'), 'denied'],
    ['les', 'get the desk’s preferences', get('people/studio/settings/notices'), 'allowed'],
    [allBut('les'), 'get the desk’s preferences', get('people/studio/settings/notices'), 'denied'],
    ['ann', 'get another setting', get('people/ann/settings/other'), 'denied'],
    ['ann', 'list own settings', list('people/ann/settings'), 'denied'],
    [
      everyone,
      'write preferences',
      set('people/ann/settings/notices', somePreferences({ mail: 'daily' })),
      'denied',
    ],
    [
      everyone,
      'change preferences',
      update('people/ann/settings/notices', { mail: 'daily' }),
      'denied',
    ],
    [everyone, 'delete preferences', remove('people/ann/settings/notices'), 'denied'],

    ['ann', 'get own bell', get('people/ann/bell/b1'), 'allowed'],
    ['ann', 'list own bell', list('people/ann/bell'), 'allowed'],
    ['ann', 'list own bell without a limit', list('people/ann/bell', {}, null), 'denied'],
    [allBut('ann'), 'get Ann’s bell', get('people/ann/bell/b1'), 'denied'],
    ['les', 'list the desk’s bell', list('people/studio/bell'), 'allowed'],
    [allBut('les'), 'list the desk’s bell', list('people/studio/bell'), 'denied'],
    [
      'ann',
      'mark own entry read',
      () => update('people/ann/bell/b1', { readAt: serverTimestamp() }),
      'allowed',
    ],
    [
      'ann',
      'mark it read in the past',
      update('people/ann/bell/b1', { readAt: new Date(0) }),
      'denied',
    ],
    [
      'ann',
      'rewrite an entry',
      () => update('people/ann/bell/b1', { readAt: serverTimestamp(), link: '/desk' }),
      'denied',
    ],
    ['ann', 'write an entry', set('people/ann/bell/b2', aBellEntry()), 'denied'],
    ['ann', 'delete an entry', remove('people/ann/bell/b1'), 'denied'],

    ['ann', 'remove own device', remove('people/ann/devices/d1'), 'allowed'],
    [
      everyone,
      'register a device',
      () => set('people/ann/devices/d2', device('a-token')),
      'denied',
    ],
    [
      everyone,
      'register a device of the desk',
      () => set('people/studio/devices/d1', device('a-token', 'les')),
      'denied',
    ],
    [
      everyone,
      'renew a device',
      () => update('people/ann/devices/d1', { token: 'a-new-token' }),
      'denied',
    ],
    ['bo', 'remove own device from the desk', remove('people/studio/devices/d2'), 'allowed'],
    ['bo', 'remove Les’s device from the desk', remove('people/studio/devices/d3'), 'denied'],
    ['ann', 'remove own device from the desk', remove('people/studio/devices/d4'), 'allowed'],
    ['ann without a role', 'remove it', remove('people/studio/devices/d4'), 'denied'],
    ['les', 'remove any device of the desk', remove('people/studio/devices/d2'), 'allowed'],
    [everyone, 'read devices', get('people/ann/devices/d1'), 'denied'],
  ],
)
