import { aBooking, aConversation, aGallery, aPhoto, anInvoice } from '@portal/model/examples'
import { send } from './send-message.ts'
import { allBut, everyone, get, list, set, table } from './table.ts'

const carry = (sender: string, card: unknown) =>
  send(sender, sender === 'les' ? 'studio' : 'client', {
    message: { text: '', card },
    last: { text: '', about: 'card' },
  })

const booking = { kind: 'booking', booking: 'booking-of-ann-1' }
const invoice = { kind: 'invoice', invoice: 'booking-of-ann-1' }
const photo = { kind: 'photo', gallery: 'booking-of-ann-1', photo: 'photo-1' }

table(
  'cards in messages',
  {
    'conversations/ann': aConversation(),
    'conversations/bo': aConversation({ client: 'bo' }),
    'conversations/booking-of-ann-2': aConversation({
      booking: 'booking-of-ann-2',
      subject: 'Film',
    }),
    'bookings/booking-of-ann-1': aBooking(),
    'bookings/b': aBooking(),
    [`bookings/${'x'.repeat(64)}`]: aBooking(),
    [`bookings/${'x'.repeat(65)}`]: aBooking(),
    'bookings/booking-of-bo-1': aBooking({ client: 'bo' }),
    'invoices/booking-of-ann-1': anInvoice(),
    'invoices/booking-of-bo-1': anInvoice({ client: 'bo' }),
    'galleries/booking-of-ann-1': aGallery(),
    'galleries/booking-of-ann-1/photos/photo-1': aPhoto(),
    'galleries/booking-of-bo-1': aGallery({ client: 'bo' }),
    'galleries/booking-of-bo-1/photos/photo-1': aPhoto(),
  },
  [
    ['ann', 'send a booking', () => carry('ann', booking), 'allowed'],
    ['les', 'send a booking', () => carry('les', booking), 'allowed'],
    ['ann', 'send an invoice', () => carry('ann', invoice), 'allowed'],
    ['les', 'send an invoice', () => carry('les', invoice), 'allowed'],
    ['ann', 'send a photograph', () => carry('ann', photo), 'allowed'],
    ...([1, 64] as const).map(
      (length) =>
        [
          'ann',
          `send a booking with an id of ${length}`,
          () => carry('ann', { ...booking, booking: length === 1 ? 'b' : 'x'.repeat(length) }),
          'allowed',
        ] as const,
    ),
    [
      'ann',
      'send a booking with an id of 65',
      () => carry('ann', { ...booking, booking: 'x'.repeat(65) }),
      'denied',
    ],
    ['ann', 'send no card and no words', () => carry('ann', null), 'denied'],
    ['ann', 'send a card that is a word', () => carry('ann', 'booking'), 'denied'],
    ['ann', 'send a card of no kind', () => carry('ann', { kind: 'contract' }), 'denied'],
    ...(['ann', 'les'] as const).flatMap((who) => [
      [
        who,
        'send another client’s booking',
        () => carry(who, { ...booking, booking: 'booking-of-bo-1' }),
        'denied',
      ] as const,
      [
        who,
        'send another client’s invoice',
        () => carry(who, { ...invoice, invoice: 'booking-of-bo-1' }),
        'denied',
      ] as const,
      [
        who,
        'send another client’s photograph',
        () => carry(who, { ...photo, gallery: 'booking-of-bo-1' }),
        'denied',
      ] as const,
    ]),
    [
      'ann',
      'send a booking that is none',
      () => carry('ann', { ...booking, booking: 'x' }),
      'denied',
    ],
    [
      'ann',
      'send a photograph that is none',
      () => carry('ann', { ...photo, photo: 'x' }),
      'denied',
    ],
    ...[booking, invoice, photo].flatMap((card) =>
      (
        [
          ['a card of another kind', { ...card, kind: 'contract' }],
          ['a card with a field of its own', { ...card, unheardOf: 1 }],
        ] as const
      ).map(
        ([what, spoilt]) =>
          ['ann', `send ${what} than ${card.kind}`, () => carry('ann', spoilt), 'denied'] as const,
      ),
    ),
    ['ann', 'add to a booking card', () => carry('ann', { ...booking, price: 0 }), 'denied'],
    ['ann', 'add to an invoice card', () => carry('ann', { ...invoice, paid: true }), 'denied'],
    ['ann', 'add to a photo card', () => carry('ann', { ...photo, clean: true }), 'denied'],
    [
      'ann',
      'summarise as something else',
      () => send('ann', 'client', { last: { about: 'prize' } }),
      'denied',
    ],

    ['ann', 'list own threads', list('conversations', { client: 'ann' }, 20), 'allowed'],
    ['ann', 'list all threads', list('conversations', {}, 20), 'denied'],
    ['bo', 'list Ann’s threads', list('conversations', { client: 'ann' }, 20), 'denied'],
    ['ann', 'list 51 own threads', list('conversations', { client: 'ann' }, 51), 'denied'],
    ['ann', 'get a further thread', get('conversations/booking-of-ann-2'), 'allowed'],
    ['bo', 'get Ann’s further thread', get('conversations/booking-of-ann-2'), 'denied'],
    [
      'ann',
      'talk in a further thread',
      () => send('ann', 'client', { conversation: 'booking-of-ann-2' }),
      'allowed',
    ],
    [
      'bo',
      'talk in Ann’s further thread',
      () => send('bo', 'client', { conversation: 'booking-of-ann-2' }),
      'denied',
    ],

    ['les', 'read quick replies', get('studio/replies'), 'allowed'],
    [everyone, 'keep quick replies', set('studio/replies', { replies: [] }), 'denied'],
    [allBut('les'), 'read quick replies', get('studio/replies'), 'denied'],
  ],
)
