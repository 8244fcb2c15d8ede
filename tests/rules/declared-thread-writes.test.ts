import { aConversation, aMessage } from '@portal/model/examples'
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
import { send } from './send-message.ts'
import { type Row, update, table } from './table.ts'

const early = new Date('2026-11-21T09:00:00Z')
const then = new Date('2026-11-21T12:00:00Z')
const after = new Date('2026-11-21T12:00:01Z')
const message = 'conversations/ann/messages/m-from-ann-12345678'

const conversation = aConversation({
  partners: ['pat'],
  readBy: { pat: then },
  last: { message: 'm-from-ann-12345678', side: 'studio', text: 'Hi', about: 'words', at: then },
  unread: { client: 1, studio: 1 },
  readAt: { client: then, studio: early },
  deliveredAt: { client: then, studio: early },
})
const before = new Date('2026-11-21T11:59:59Z')
const future = new Date('2099-01-01T00:00:00Z')

const sending = (attachments: object[]) =>
  send('ann', 'client', { message: { attachments }, last: { about: 'files' } })
/** What a conversation's summary says of its last message. */
const summary = (changes: Record<string, unknown>) => send('ann', 'client', { summary: changes })
const lastWords = (changes: Record<string, unknown>) =>
  send('ann', 'client', {
    last: changes,
    message: typeof changes['text'] === 'string' ? { text: changes['text'] } : {},
  })
/** The words that a message and its summary share. */
const summaryOf = ({ text }: Record<string, unknown>) =>
  typeof text === 'string' ? { text: text.slice(0, 140) } : {}

const threadRecords = () => ({
  'conversations/ann': conversation,
  [message]: aMessage({ at: new Date() }),
})

table('what is written into a conversation', threadRecords, [
  ...declared({
    who: 'ann',
    what: 'send a message',
    act: (changes) => send('ann', 'client', { message: changes, last: summaryOf(changes) }),
    fields: {
      sender: only('les', 'pat'),
      side: only('studio'),
      text: text(4_000),
      attachments: { kinds: ['list'] },
      card: { ...only(), kinds: ['nothing'] },
      at: now,
      replyTo: { ...only('m-that-is-not-there'), kinds: ['nothing'] },
      editedAt: { ...only(), kinds: ['nothing'] },
      deleted: only(true),
      reactions: only({ client: '❤️', studio: null }, {}),
    },
  }),
  ...declared({
    who: 'ann',
    what: 'summarise a message',
    act: summary,
    fields: {
      'unread.client': only(0, 2),
      'unread.studio': only(0, 3, 1),
      'unread.unheardOf': only(0),
      done: only(true),
    },
    changes: { record: conversation, beside: ['last'] },
  }),
  ...declared({
    who: 'ann',
    what: 'say the last words',
    act: lastWords,
    fields: {
      message: only('m-from-ann-12345678'),
      side: only('studio'),
      text: text(140),
      about: only('prize'),
      at: now,
    },
  }),
  ...(['pictures', 'files'] as const).map(
    (about) =>
      [
        'ann',
        `send ${about}`,
        () => send('ann', 'client', { message: { attachments: [lamp] }, last: { about } }),
        'allowed',
      ] as const,
  ),
  ...files(10).flatMap((_, at): Row[] => [
    ['ann', `send ${at + 1} files`, () => sending(files(at + 1)), 'allowed'],
    ['ann', `send a spoilt file ${at + 1}`, () => sending(files(at + 1, at)), 'denied'],
  ]),
  ...(
    [
      ['how 71 characters begin', characters(71), 'x', 'allowed'],
      ['how 70 characters begin', characters(70), 'x', 'denied'],
      ['nothing of words after 70 spaces', `${' '.repeat(70)}words`, '', 'allowed'],
      ['nothing of words after 69 spaces', `${' '.repeat(69)}words`, '', 'denied'],
      ['nothing of words before spaces', `x${' '.repeat(70)}`, '', 'denied'],
    ] as const
  ).map(([what, text, short, verdict]): Row => [
    'ann',
    `summarise ${what}`,
    () => send('ann', 'client', { message: { text }, last: { text: short } }),
    verdict,
  ]),
  [
    'ann',
    'summarise a message that was there before',
    () =>
      update('conversations/ann', {
        last: {
          message: 'm-from-ann-12345678',
          side: 'client',
          text: 'Hello Les',
          about: 'words',
          at: serverTimestamp(),
        },
        'unread.studio': 2,
        done: false,
      }),
    'denied',
  ],
  ...declared({
    who: 'ann',
    what: 'mark as read',
    act: updating('conversations/ann', () => ({
      'readAt.client': after,
      'deliveredAt.client': after,
      'unread.client': 0,
    })),
    fields: {
      'readAt.client': {
        kinds: [],
        taken: { 'the server’s clock': serverTimestamp() },
        refused: { before, future },
      },
      'deliveredAt.client': {
        kinds: [],
        taken: { 'as it was': then },
        refused: { before, future },
      },
      'readAt.studio': { kinds: [], refused: { after } },
      'deliveredAt.studio': { kinds: [], refused: { after } },
      'readAt.unheardOf': only(),
      'deliveredAt.unheardOf': only(),
      'unread.client': only(7, -1),
      'unread.studio': only(0, 2),
      'unread.unheardOf': only(0),
    },
    changes: { record: conversation },
  }),
  ...declared({
    who: 'pat',
    what: 'mark as read by herself',
    act: updating('conversations/ann', () => ({ 'readBy.pat': after })),
    fields: {
      'readBy.pat': {
        kinds: [],
        taken: { 'the server’s clock': serverTimestamp() },
        refused: { before, future },
      },
      'readBy.unheardOf': { kinds: [], refused: { after } },
    },
    changes: { record: conversation },
  }),
  ...declared({
    who: 'les',
    what: 'settle and keep',
    act: updating('conversations/ann', () => ({ done: true, kept: true })),
    fields: { done: truth, kept: truth },
    changes: { record: conversation },
  }),
  ...declared({
    who: 'ann',
    what: 'correct own words',
    act: updating(message, () => ({ text: 'Good evening', editedAt: serverTimestamp() })),
    fields: { text: text(4_000, 1), editedAt: now },
    changes: { record: aMessage() },
  }),
  ...declared({
    who: 'ann',
    what: 'take a message back',
    act: updating(message, () => ({ text: '', attachments: [], card: null, deleted: true })),
    fields: {
      text: only('x'),
      attachments: only(['a1']),
      card: { ...only(), kinds: ['nothing'] },
      deleted: { ...only(false), kinds: ['truth'] },
    },
    changes: { record: aMessage() },
  }),
  ...declared({
    who: 'ann',
    what: 'react',
    act: updating(message, () => ({ 'reactions.client': '❤️' })),
    fields: {
      'reactions.client': {
        kinds: ['nothing'],
        taken: Object.fromEntries(['❤️', '👍', '😂', '😮', '😢', '🙏'].map((one) => [one, one])),
        refused: { 'another one': '💰' },
      },
      'reactions.studio': { ...only('❤️'), kinds: ['nothing'] },
      'reactions.unheardOf': only('❤️'),
    },
    changes: { record: aMessage() },
  }),
  ...declared({
    who: 'ann',
    what: 'type',
    act: setting('conversations/ann/typing/ann', () => ({
      side: 'client',
      at: serverTimestamp(),
    })),
    fields: { side: only('studio'), at: now },
  }),
])

whilePortalIsClosed(threadRecords)
