import { aBooking, aConversation, anInvoice, aPerson } from '@portal/model/examples'
import { allBut, get, list, overOtherwise, remove, set, table, update } from './table.ts'

const far = { live: {}, validAfter: null }

table(
  'sessions',
  {
    'people/ann': aPerson(),
    'bookings/b1': aBooking({ client: 'ann' }),
    'conversations/ann': aConversation({ client: 'ann' }),
    'invoices/b1': anInvoice({ client: 'ann' }),
    'people/ann/drafts/booking': { json: '{}', device: 'd', at: new Date() },
  },
  [
    [['ann', 'ann by Google'], 'read hers', get('sessions/ann'), 'allowed'],
    [allBut('ann'), 'read hers', get('sessions/ann'), 'denied'],
    [allBut(), 'list them', list('sessions'), 'denied'],
    [allBut(), 'write hers', set('sessions/ann', far), 'denied'],
    [allBut(), 'end hers', remove('sessions/ann'), 'denied'],
    ['les', 'read how people are signed in', get('studio/security'), 'allowed'],
    [allBut('les'), 'read how people are signed in', get('studio/security'), 'denied'],
    [allBut(), 'decide it', set('studio/security', { idleMinutes: 5 }), 'denied'],
    ...(['people/ann', 'bookings/b1', 'conversations/ann', 'invoices/b1'] as const).map(
      (path) => [overOtherwise, `read ${path}`, get(path), 'denied'] as const,
    ),
    [overOtherwise, 'list bookings', list('bookings', { client: 'ann' }), 'denied'],
    [overOtherwise, 'drop the draft', remove('people/ann/drafts/booking'), 'denied'],
    [overOtherwise, 'mark as done', update('conversations/ann', { done: true }), 'denied'],
  ],
)
