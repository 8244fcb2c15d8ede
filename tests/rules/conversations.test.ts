import { aConversation, aMessage } from '@portal/model/examples'
import { increment, serverTimestamp, Timestamp } from 'firebase/firestore'
import { messageId as id, send, untouched } from './send-message.ts'
import { allBut, everyone, get, list, remove, set, table, update } from './table.ts'

const at = new Date('2024-05-04T12:00:00Z')
const later = new Date('2024-05-04T12:00:01Z')
const future = new Date('2099-01-01T00:00:00Z')

const mine = 'conversations/ann/messages/m-from-ann-12345678'
const old = 'conversations/ann/messages/m-of-long-ago-1234'
const back = 'conversations/ann/messages/m-taken-back-12345'
const liked = 'conversations/ann/messages/m-with-a-heart-123'
const carrying = 'conversations/ann/messages/m-with-a-card-1234'
const card = { kind: 'booking', booking: 'booking-of-ann-1' } as const
const gone = { text: '', attachments: [], card: null, deleted: true }

const correct = (message: string, spoil: object = {}) =>
  update(`conversations/ann/messages/${message}`, {
    text: 'Good evening',
    editedAt: serverTimestamp(),
    ...spoil,
  })

const spoiltCorrections: Record<string, object> = {
  nothing: { text: '' },
  '4,001 characters': { text: 'x'.repeat(4_001) },
  'a number': { text: 5 },
  'another time': { editedAt: at },
  'another author': { sender: 'les' },
  'another answer': { replyTo: 'm-from-les-12345678' },
}

const plan = { id: 'a1', name: 'plan.pdf', bytes: 9, size: null }
const picture = { ...plan, name: 'arch.png', size: { width: 30, height: 20 } }

/** What of a file a client cannot claim. */
const oddFiles: Record<string, unknown> = {
  'no shape': 1,
  'no name': { id: 'a1', bytes: 9, size: null },
  'an id with a slash': { ...plan, id: 'a/b' },
  'an empty name': { ...plan, name: '' },
  'a blank name': { ...plan, name: ' \u200B' },
  'a name that turns round': { ...plan, name: 'Ann\u202Egpj.exe' },
  'a name of 121': { ...plan, name: 'x'.repeat(121) },
  'no bytes': { ...plan, bytes: 0 },
  'half a byte': { ...plan, bytes: 1.5 },
  'more bytes than may be': { ...plan, bytes: 50 * 1_024 * 1_024 + 1 },
  'a size of words': { ...plan, size: 'large' },
  'a size without height': { ...plan, size: { width: 1 } },
  'no width': { ...plan, size: { width: 0, height: 1 } },
  'what the pipeline says': { ...plan, state: 'ready' },
}

const long = 'The arch by the river, an hour before the sun goes down. '.repeat(4)
const chain = '\u{1F468}\u200D'.repeat(90)
type Summary = [what: string, message: object, last: object, verdict: 'allowed' | 'denied']

/** The sidebar’s line beside the message that it comes with. */
const summaries: Summary[] = [
  ['summarise as earlier releases did', { text: ' a\n\n  b ' }, { text: 'a b' }, 'allowed'],
  [
    'summarise a long message by how it begins',
    { text: long },
    { text: long.slice(0, 140) },
    'allowed',
  ],
  ['summarise a long message by other words', { text: long }, { text: 'I agree to it' }, 'denied'],
  ['summarise a long message by nothing', { text: long }, { text: '' }, 'denied'],
  [
    'summarise a short message by half of it',
    { text: 'I agree not' },
    { text: 'I agree' },
    'denied',
  ],
  ['summarise by more than was said', { text: 'I agree' }, { text: 'I agree not' }, 'denied'],
  [
    'summarise what begins with nothing to see',
    { text: '\n'.repeat(200) + 'x' },
    { text: '\n' },
    'allowed',
  ],
  ['summarise what cannot be cut', { text: chain }, { text: chain.slice(0, 138) }, 'allowed'],
  [
    'send ten files',
    { text: '', attachments: Array.from({ length: 10 }, () => picture) },
    { text: '', about: 'pictures' },
    'allowed',
  ],
  ...Array.from({ length: 10 }, (_, at): Summary => {
    const files = Array.from({ length: 10 }, (_file, index) => (index === at ? 1 : picture))
    return [`send ten files, spoilt at ${at}`, { attachments: files }, {}, 'denied']
  }),
  ['send eleven files', { attachments: Array.from({ length: 11 }, () => plan) }, {}, 'denied'],
  ['call files words', { text: '', attachments: [plan] }, { text: '', about: 'words' }, 'denied'],
  ['call words files', {}, { about: 'files' }, 'denied'],
  ['call words taken back', {}, { about: 'taken-back' }, 'denied'],
  ['answer what is no id', { replyTo: 'a/b/c' }, {}, 'denied'],
]

const received = {
  ...aConversation(),
  last: { message: 'm-from-studio-1234', side: 'studio', text: 'Hi', about: 'words', at },
  unread: { client: 1, studio: 0 },
  deliveredAt: { client: null, studio: at },
  done: true,
}

const pictures = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `a${at}`, name: 'a.jpg', bytes: 9, size: null }))
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

table(
  'corrections, reactions and what is taken back',
  () => ({
    'conversations/ann/messages/m-ten-minutes-old': aMessage({ at: minutesAgo(10) }),
    'conversations/ann/messages/m-nearly-too-old': aMessage({ at: minutesAgo(14) }),
    'conversations/ann/messages/m-just-too-old': aMessage({ at: minutesAgo(15.5) }),
    'conversations/ann/messages/m-too-old': aMessage({ at: minutesAgo(20) }),
    'conversations/ann': {
      ...aConversation(),
      last: {
        message: 'm-from-ann-12345678',
        side: 'client',
        text: 'Hello',
        about: 'words',
        at: new Date(),
      },
    },
    'conversations/ann/messages/m-from-ann-12345678': aMessage({ at: new Date() }),
    'conversations/ann/messages/m-of-long-ago-1234': aMessage({ at }),
    'conversations/ann/messages/m-from-les-12345678': aMessage({
      sender: 'les',
      side: 'studio',
      at: new Date(),
    }),
    [liked]: aMessage({ reactions: { client: null, studio: '❤️' } }),
    'conversations/ann/messages/m-with-a-card-1234': aMessage({ text: '', card }),
    'conversations/ann/messages/m-taken-back-12345': aMessage({
      text: '',
      deleted: true,
      at: new Date(),
    }),
    'conversations/ann/messages/m-with-pictures-12': aMessage({ attachments: pictures(2) }),
  }),
  [
    ['ann', 'correct after 10 minutes', () => correct('m-ten-minutes-old'), 'allowed'],
    ['ann', 'correct after 14 minutes', () => correct('m-nearly-too-old'), 'allowed'],
    ['ann', 'correct after 15.5 minutes', () => correct('m-just-too-old'), 'denied'],
    ['ann', 'correct after 20 minutes', () => correct('m-too-old'), 'denied'],
    ['ann', 'correct own words', () => correct('m-from-ann-12345678'), 'allowed'],
    [allBut('ann'), 'correct Ann’s words', () => correct('m-from-ann-12345678'), 'denied'],
    ['ann', 'correct Les’s words', () => correct('m-from-les-12345678'), 'denied'],
    ['ann', 'correct after a quarter of an hour', () => correct('m-of-long-ago-1234'), 'denied'],
    ['ann', 'correct what was taken back', () => correct('m-taken-back-12345'), 'denied'],
    ...Object.entries(spoiltCorrections).map(
      ([what, change]) =>
        [
          'ann',
          `correct to ${what}`,
          () => correct('m-from-ann-12345678', change),
          'denied',
        ] as const,
    ),
    [
      ['ann', 'les'],
      'change the summary',
      update('conversations/ann', { 'last.text': 'I agree to everything' }),
      'denied',
    ],
    ['ann', 'take own message back', update(mine, gone), 'allowed'],
    ['ann', 'take an old message back', update(old, gone), 'allowed'],
    [allBut('ann'), 'take Ann’s message back', update(mine, gone), 'denied'],
    ['ann', 'take back and leave words', update(mine, { ...gone, text: 'x' }), 'denied'],
    ['ann', 'take back and leave pictures', update(mine, { ...gone, attachments: [1] }), 'denied'],
    ['ann', 'take back and leave a card', update(carrying, { ...gone, card }), 'denied'],
    ['ann', 'take a card back', update(carrying, gone), 'allowed'],
    [
      'ann',
      'take pictures back',
      update('conversations/ann/messages/m-with-pictures-12', gone),
      'allowed',
    ],
    ['ann', 'bring back', update(back, { deleted: false, text: 'x' }), 'denied'],
    ['ann', 'react', update(mine, { 'reactions.client': '❤️' }), 'allowed'],
    ['les', 'react', update(mine, { 'reactions.studio': '👍' }), 'allowed'],
    ['les', 'take a reaction away', update(liked, { 'reactions.studio': null }), 'allowed'],
    ['les', 'take away what is not there', update(mine, { 'reactions.studio': null }), 'denied'],
    [allBut('ann', 'les'), 'react', update(mine, { 'reactions.client': '❤️' }), 'denied'],
    ['ann', 'react for Les', update(mine, { 'reactions.studio': '❤️' }), 'denied'],
    ['ann', 'react with words', update(mine, { 'reactions.client': 'buy now' }), 'denied'],
    ['ann', 'react for a third side', update(mine, { 'reactions.other': '❤️' }), 'denied'],
    ['ann', 'take back what is gone already', update(back, gone), 'denied'],
    [
      'ann',
      'correct to the same words',
      () => correct('m-from-ann-12345678', { text: 'Hello Les' }),
      'denied',
    ],
    [['ann', 'les'], 'change nothing of a message', update(mine, { text: 'Hello Les' }), 'denied'],
    ['ann', 'react to what is gone', update(back, { 'reactions.client': '❤️' }), 'denied'],
  ],
)

table(
  'conversations',
  {
    'conversations/ann': received,
    'conversations/ann/messages/m-from-studio-1234': {
      ...aMessage(),
      sender: 'les',
      side: 'studio',
    },
    'conversations/ann/attachments/a1': { state: 'ready', width: 1, height: 1, by: 'ann' },
    'conversations/ann/typing/les': { side: 'studio', at },
  },
  [
    [['ann', 'les'], 'get', get('conversations/ann'), 'allowed'],
    [allBut('ann', 'les'), 'get', get('conversations/ann'), 'denied'],
    ['bo', 'get own before it exists', get('conversations/bo'), 'allowed'],
    [allBut('bo', 'les'), 'get Bo’s before it exists', get('conversations/bo'), 'denied'],
    ['les', 'list', list('conversations'), 'allowed'],
    ['les', 'list beyond the limit', list('conversations', {}, 201), 'denied'],
    [allBut('les'), 'list', list('conversations'), 'denied'],
    [everyone, 'create', set('conversations/bo', aConversation({ client: 'bo' })), 'denied'],
    [everyone, 'delete', remove('conversations/ann'), 'denied'],

    ['ann', 'send', () => send('ann', 'client'), 'allowed'],
    ['les', 'send', () => send('les', 'studio'), 'allowed'],
    ['bo', 'send into Ann’s thread', () => send('bo', 'client'), 'denied'],
    ['nobody', 'send', () => send('ann', 'client'), 'denied'],
    ['forger', 'send', () => send('forger', 'client'), 'denied'],
    ['ann', 'send as Les', () => send('les', 'client'), 'denied'],
    ['ann', 'send from the studio’s side', () => send('ann', 'studio'), 'denied'],
    [
      'ann',
      'send at a time of one’s own',
      () => send('ann', 'client', { message: { at } }),
      'denied',
    ],
    [
      'ann',
      'send 4,000 characters',
      () =>
        send('ann', 'client', {
          message: { text: 'x'.repeat(4_000) },
          last: { text: 'x'.repeat(140) },
        }),
      'allowed',
    ],
    [
      'ann',
      'send 4,001 characters',
      () => send('ann', 'client', { message: { text: 'x'.repeat(4_001) } }),
      'denied',
    ],
    ['ann', 'send nothing', () => send('ann', 'client', { message: { text: '' } }), 'denied'],
    [
      'ann',
      'send a picture alone',
      () =>
        send('ann', 'client', {
          message: { text: '', attachments: [picture] },
          last: { text: '', about: 'pictures' },
        }),
      'allowed',
    ],
    [
      'ann',
      'send 11 pictures',
      () =>
        send('ann', 'client', {
          message: { attachments: Array.from({ length: 11 }, () => picture) },
        }),
      'denied',
    ],
    [
      'ann',
      'send attachments that are no list',
      () => send('ann', 'client', { message: { attachments: 'x' } }),
      'denied',
    ],
    ['ann', 'send a number', () => send('ann', 'client', { message: { text: 5 } }), 'denied'],
    [
      'ann',
      'add a field to a message',
      () => send('ann', 'client', { message: { pinned: true } }),
      'denied',
    ],
    [
      'ann',
      'answer a message',
      () => send('ann', 'client', { message: { replyTo: 'm-from-studio-1234' } }),
      'allowed',
    ],
    [
      'ann',
      'answer what is not there',
      () => send('ann', 'client', { message: { replyTo: 'm-that-is-not-there' } }),
      'denied',
    ],
    [
      'ann',
      'send what was corrected before',
      () => send('ann', 'client', { message: { editedAt: at } }),
      'denied',
    ],
    [
      'ann',
      'send a tombstone',
      () => send('ann', 'client', { message: { deleted: true } }),
      'denied',
    ],
    [
      'ann',
      'send with a reaction of Les',
      () => send('ann', 'client', { message: { reactions: { client: null, studio: '❤️' } } }),
      'denied',
    ],
    ['ann', 'use a short id', () => send('ann', 'client', { id: 'short' }), 'denied'],
    [
      'ann',
      'count twice',
      () => send('ann', 'client', { summary: { 'unread.studio': increment(2) } }),
      'denied',
    ],
    [
      'ann',
      'not count',
      () => send('ann', 'client', { summary: { 'unread.studio': 0 } }),
      'denied',
    ],
    [
      'ann',
      'change own count while sending',
      () => send('ann', 'client', { summary: { 'unread.client': 0 } }),
      'denied',
    ],
    [
      'ann',
      'keep it done while sending',
      () => send('ann', 'client', { summary: { done: true } }),
      'denied',
    ],
    [
      'les',
      'reopen while sending',
      () => send('les', 'studio', { summary: { done: false } }),
      'denied',
    ],
    [
      'ann',
      'summarise at a time of one’s own',
      () => send('ann', 'client', { last: { at } }),
      'denied',
    ],
    [
      'ann',
      'summarise as Les',
      () => send('ann', 'client', { last: { side: 'studio' } }),
      'denied',
    ],
    [
      'ann',
      'summarise endlessly',
      () => send('ann', 'client', { last: { text: 'x'.repeat(141) } }),
      'denied',
    ],
    ['ann', 'summarise a number', () => send('ann', 'client', { last: { text: 5 } }), 'denied'],
    [
      'ann',
      'summarise another message',
      () => send('ann', 'client', { last: { message: 'm-from-studio-1234' } }),
      'denied',
    ],
    ...summaries.map(
      ([what, message, last, verdict]) =>
        ['ann', what, () => send('ann', 'client', { message, last }), verdict] as const,
    ),
    ...Object.entries(oddFiles).map(
      ([what, file]) =>
        [
          'ann',
          `give a file with ${what}`,
          () => send('ann', 'client', { message: { attachments: [plan, file] } }),
          'denied',
        ] as const,
    ),
    ...['hello big wide world', 'x'.repeat(65), 'fifteen-letters', 'dots.in.the.id.16'].map(
      (odd) =>
        ['ann', `send as ${odd}`, () => send('ann', 'client', { id: odd }), 'denied'] as const,
    ),
    [
      'ann',
      'add a field to the summary',
      () => send('ann', 'client', { last: { pinned: true } }),
      'denied',
    ],
    [
      'ann',
      'rename the thread while sending',
      () => send('ann', 'client', { summary: { clientName: 'Les' } }),
      'denied',
    ],
    [
      'ann',
      'send without a summary',
      () =>
        set(`conversations/ann/messages/${id}`, {
          sender: 'ann',
          side: 'client',
          text: 'x',
          attachments: [],
          at: serverTimestamp(),
          ...untouched,
        }),
      'denied',
    ],
    [
      'ann',
      'summarise without a message',
      () =>
        update('conversations/ann', {
          last: {
            message: id,
            side: 'client',
            text: 'x',
            about: 'words',
            at: serverTimestamp(),
          },
          'unread.studio': increment(1),
          done: false,
        }),
      'denied',
    ],
    [
      everyone,
      'edit a message',
      update('conversations/ann/messages/m-from-studio-1234', { text: 'x' }),
      'denied',
    ],
    [
      everyone,
      'delete a message',
      remove('conversations/ann/messages/m-from-studio-1234'),
      'denied',
    ],
    [['ann', 'les'], 'list messages', list('conversations/ann/messages'), 'allowed'],
    [
      ['ann', 'les'],
      'get a message',
      get('conversations/ann/messages/m-from-studio-1234'),
      'allowed',
    ],
    [
      'ann',
      'list messages without a limit',
      list('conversations/ann/messages', {}, null),
      'denied',
    ],
    [allBut('ann', 'les'), 'list messages', list('conversations/ann/messages'), 'denied'],
    [
      allBut('ann', 'les'),
      'get a message',
      get('conversations/ann/messages/m-from-studio-1234'),
      'denied',
    ],

    ['ann', 'mark delivered', update('conversations/ann', { 'deliveredAt.client': at }), 'allowed'],
    [
      'ann',
      'mark read',
      update('conversations/ann', {
        'readAt.client': at,
        'deliveredAt.client': at,
        'unread.client': 0,
      }),
      'allowed',
    ],
    ['ann', 'mark read for Les', update('conversations/ann', { 'readAt.studio': at }), 'denied'],
    [
      'ann',
      'mark delivered for Les',
      update('conversations/ann', { 'deliveredAt.studio': later }),
      'denied',
    ],
    ['ann', 'clear Les’s count', update('conversations/ann', { 'unread.studio': 7 }), 'denied'],
    [
      'ann',
      'mark in the future',
      update('conversations/ann', { 'readAt.client': future }),
      'denied',
    ],
    ['ann', 'mark with words', update('conversations/ann', { 'readAt.client': 'now' }), 'denied'],
    ['ann', 'mark a third side', update('conversations/ann', { 'readAt.vendor': at }), 'denied'],
    [
      'ann',
      'clear the count without having read to the end',
      update('conversations/ann', {
        'readAt.client': new Date(at.getTime() - 1),
        'unread.client': 0,
      }),
      'denied',
    ],
    ['ann', 'clear the count alone', update('conversations/ann', { 'unread.client': 0 }), 'denied'],
    [
      'les',
      'move the delivered mark back',
      update('conversations/ann', { 'deliveredAt.studio': Timestamp.fromMillis(at.getTime() - 1) }),
      'denied',
    ],
    [
      'les',
      'take the delivered mark away',
      update('conversations/ann', { 'deliveredAt.studio': null }),
      'denied',
    ],
    [
      'les',
      'move the delivered mark on',
      update('conversations/ann', { 'deliveredAt.studio': later }),
      'allowed',
    ],
    ['bo', 'mark in Ann’s thread', update('conversations/ann', { 'readAt.client': at }), 'denied'],

    ['les', 'reopen', update('conversations/ann', { done: false }), 'allowed'],
    ['les', 'keep unread', update('conversations/ann', { kept: true }), 'allowed'],
    ['les', 'change nothing', update('conversations/ann', { done: true, kept: false }), 'denied'],
    ['ann', 'mark nothing', update('conversations/ann', { 'readAt.client': null }), 'denied'],
    ['les', 'keep as a word', update('conversations/ann', { kept: 'yes' }), 'denied'],
    [allBut('les'), 'keep unread', update('conversations/ann', { kept: true }), 'denied'],
    ['les', 'make done a word', update('conversations/ann', { done: 'yes' }), 'denied'],
    ['ann', 'mark done', update('conversations/ann', { done: false }), 'denied'],

    [['ann', 'les'], 'get an attachment', get('conversations/ann/attachments/a1'), 'allowed'],
    [allBut('ann', 'les'), 'get an attachment', get('conversations/ann/attachments/a1'), 'denied'],
    [everyone, 'list attachments', list('conversations/ann/attachments'), 'denied'],
    [
      everyone,
      'write an attachment',
      set('conversations/ann/attachments/a2', { state: 'ready' }),
      'denied',
    ],

    [
      'ann',
      'type',
      () => set('conversations/ann/typing/ann', { side: 'client', at: serverTimestamp() }),
      'allowed',
    ],
    [
      'les',
      'type again',
      () => set('conversations/ann/typing/les', { side: 'studio', at: serverTimestamp() }),
      'allowed',
    ],
    ['les', 'stop typing', remove('conversations/ann/typing/les'), 'allowed'],
    [['ann', 'les'], 'see who types', list('conversations/ann/typing'), 'allowed'],
    [allBut('ann', 'les'), 'see who types', list('conversations/ann/typing'), 'denied'],
    [
      'ann',
      'type as Les',
      () => set('conversations/ann/typing/les', { side: 'studio', at: serverTimestamp() }),
      'denied',
    ],
    [
      'ann',
      'type from the other side',
      () => set('conversations/ann/typing/ann', { side: 'studio', at: serverTimestamp() }),
      'denied',
    ],
    [
      'ann',
      'type in the past',
      set('conversations/ann/typing/ann', { side: 'client', at }),
      'denied',
    ],
    [
      'ann',
      'add a field while typing',
      () =>
        set('conversations/ann/typing/ann', { side: 'client', at: serverTimestamp(), text: 'x' }),
      'denied',
    ],
    [
      'ann',
      'type as a partner does',
      () => set('conversations/ann/typing/pat', { side: 'client', at: serverTimestamp() }),
      'denied',
    ],
    ['ann', 'stop Les typing', remove('conversations/ann/typing/les'), 'denied'],
    ['bo', 'stop typing in Ann’s thread', remove('conversations/ann/typing/bo'), 'denied'],
    ['ann without a role', 'stop typing', remove('conversations/ann/typing/ann'), 'denied'],
    ['ann', 'stop typing', remove('conversations/ann/typing/ann'), 'allowed'],
    ...[16, 64].map(
      (length) =>
        [
          'ann',
          `send under an id of ${length}`,
          () => send('ann', 'client', { id: 'x'.repeat(length) }),
          'allowed',
        ] as const,
    ),
    ...[15, 65].map(
      (length) =>
        [
          'ann',
          `send under an id of ${length}`,
          () => send('ann', 'client', { id: 'x'.repeat(length) }),
          'denied',
        ] as const,
    ),
    ...[1, 10].map(
      (count) =>
        [
          'ann',
          `send ${count} pictures`,
          () =>
            send('ann', 'client', {
              message: { attachments: pictures(count) },
              last: { about: 'pictures' },
            }),
          'allowed',
        ] as const,
    ),
    [
      'bo',
      'type in Ann’s thread',
      () => set('conversations/ann/typing/bo', { side: 'client', at: serverTimestamp() }),
      'denied',
    ],
  ],
)

const third = { vendor: at }
const besideNewer = {
  ...received,
  unread: { ...received.unread, vendor: 2 },
  readAt: { client: null, studio: null, ...third },
  deliveredAt: { ...received.deliveredAt, ...third },
}

table(
  'conversations that a newer version gave a third side',
  { 'conversations/ann': besideNewer },
  [
    ['ann', 'send', () => send('ann', 'client'), 'allowed'],
    ['les', 'send', () => send('les', 'studio'), 'allowed'],
    [
      'ann',
      'mark read',
      update('conversations/ann', {
        'readAt.client': at,
        'deliveredAt.client': at,
        'unread.client': 0,
      }),
      'allowed',
    ],
    [
      ['ann', 'les'],
      'clear its count',
      update('conversations/ann', { 'unread.vendor': 0 }),
      'denied',
    ],
    [
      'ann',
      'send and lose the third side',
      () => send('ann', 'client', { summary: { unread: { client: 1, studio: 1 } } }),
      'denied',
    ],
    [
      'ann',
      'mark and lose the third side',
      update('conversations/ann', { readAt: { client: at, studio: null }, 'unread.client': 0 }),
      'denied',
    ],
  ],
)
