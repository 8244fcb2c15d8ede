import { aBellEntry, aPerson } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { allBut, everyone, get, list, remove, set, table, update } from './table.ts'

const device = (token: unknown, more: object = {}) => ({
  token,
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
    'people/ann': aPerson(),
    'people/ann/bell/b1': aBellEntry(),
    'people/studio/bell/b1': aBellEntry(),
    'people/ann/drafts/booking': { json: '{}', device: 'd1', at: new Date() },
    'people/ann/devices/d1': { token: 'a-token-of-ann', createdAt: new Date() },
  },
  [
    [['ann', 'les'], 'get Ann', get('people/ann'), 'allowed'],
    [allBut('ann', 'les'), 'get Ann', get('people/ann'), 'denied'],
    ['les', 'list', list('people'), 'allowed'],
    [allBut('les'), 'list', list('people'), 'denied'],
    ['ann', 'edit own name', update('people/ann', { name: 'Ann M.' }), 'allowed'],
    ['ann', 'edit own phone', update('people/ann', { phone: '+32 470' }), 'allowed'],
    ['ann', 'take own phone away', update('people/ann', { phone: null }), 'allowed'],
    [allBut('ann'), 'edit Ann', update('people/ann', { name: 'X' }), 'denied'],
    ['ann', 'edit own role', update('people/ann', { role: 'admin' }), 'denied'],
    ['ann', 'edit own address', update('people/ann', { email: 'les@example.com' }), 'denied'],
    ['ann', 'add a field', update('people/ann', { admin: true }), 'denied'],
    ['ann', 'empty the name', update('people/ann', { name: '' }), 'denied'],
    ['ann', 'write an endless name', update('people/ann', { name: 'x'.repeat(81) }), 'denied'],
    ['ann', 'make the name a number', update('people/ann', { name: 5 }), 'denied'],
    ['ann', 'write an endless phone', update('people/ann', { phone: '1'.repeat(31) }), 'denied'],
    ['ann', 'make the phone a list', update('people/ann', { phone: [] }), 'denied'],
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
    ['ann', 'let own draft go', remove('people/ann/drafts/booking'), 'allowed'],
    [allBut('ann'), 'let Ann’s draft go', remove('people/ann/drafts/booking'), 'denied'],

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

    [
      'ann',
      'register a device',
      () => set('people/ann/devices/d2', device('a-new-token')),
      'allowed',
    ],
    ['ann', 'renew a device', () => set('people/ann/devices/d1', device('a-new-token')), 'allowed'],
    ['ann', 'remove own device', remove('people/ann/devices/d1'), 'allowed'],
    [
      'les',
      'register a device of the desk',
      () => set('people/studio/devices/d1', device('token-of-les')),
      'allowed',
    ],
    [
      'ann',
      'register a device of the desk',
      () => set('people/studio/devices/d1', device('token-of-ann')),
      'denied',
    ],
    [
      'bo',
      'register a device for Ann',
      () => set('people/ann/devices/d3', device('token-of-bo')),
      'denied',
    ],
    [
      'ann',
      'register a short token',
      () => set('people/ann/devices/d2', device('short')),
      'denied',
    ],
    [
      'ann',
      'register an endless token',
      () => set('people/ann/devices/d2', device('x'.repeat(4_097))),
      'denied',
    ],
    ['ann', 'register a number', () => set('people/ann/devices/d2', device(12_345_678)), 'denied'],
    [
      'ann',
      'add a field to a device',
      () => set('people/ann/devices/d2', device('a-new-token', { a: 1 })),
      'denied',
    ],
    [
      'ann',
      'backdate a device',
      set('people/ann/devices/d2', { token: 'a-new-token', createdAt: new Date(0) }),
      'denied',
    ],
    [
      'ann',
      'use an endless device id',
      () => set(`people/ann/devices/${'x'.repeat(65)}`, device('a-new-token')),
      'denied',
    ],
    [everyone, 'read devices', get('people/ann/devices/d1'), 'denied'],
  ],
)
