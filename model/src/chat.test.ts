import { expect, test } from 'vitest'
import {
  contentOf,
  editableMs,
  hasWords,
  isWaiting,
  mayEdit,
  type Side,
  readAtOf,
  summaryOf,
  tickOf,
  unreadSince,
} from './chat.ts'
import { aMessage } from './examples.ts'

const at = new Date('2026-11-21T12:00:00Z')
const before = new Date(at.getTime() - 1)
const none = { client: null, studio: null }
const mine = { side: 'client', at } as const

test('a tick goes from sending over sent and delivered to read', () => {
  const marks = { readAt: none, deliveredAt: none }
  expect(tickOf(mine, true, marks)).toBe('sending')
  expect(tickOf(mine, false, marks)).toBe('sent')
  expect(tickOf(mine, false, { readAt: none, deliveredAt: { ...none, studio: at } })).toBe(
    'delivered',
  )
  expect(tickOf(mine, false, { readAt: { ...none, studio: at }, deliveredAt: none })).toBe('read')
})

test('a mark before the message, or on one’s own side, changes nothing', () => {
  const marks = { readAt: { client: at, studio: before }, deliveredAt: none }
  expect(tickOf(mine, false, marks)).toBe('sent')
})

test('the sidebar’s copy is the beginning of the message, and cuts no character', () => {
  expect(summaryOf('a\n\n b')).toBe('a\n\n b')
  expect(summaryOf('x'.repeat(200))).toBe('x'.repeat(140))
  expect(summaryOf(`${'x'.repeat(139)}😀`)).toBe('x'.repeat(139))
})

test('words can be corrected by their author for a quarter of an hour, unless they are gone', () => {
  const message = aMessage({ sender: 'ann', at })
  const after = (ms: number) => new Date(at.getTime() + ms)
  expect(mayEdit(message, 'ann', after(editableMs - 1))).toBe(true)
  expect(mayEdit(message, 'ann', after(editableMs))).toBe(false)
  expect(mayEdit(message, 'les', at)).toBe(false)
  expect(mayEdit({ ...message, deleted: true }, 'ann', at)).toBe(false)
})

test('a search finds words in any case, and nothing for nothing', () => {
  expect(hasWords({ text: 'The Light' }, ' light ')).toBe(true)
  expect(hasWords({ text: 'The Light' }, 'dark')).toBe(false)
  expect(hasWords({ text: 'The Light' }, ' ')).toBe(false)
})

test('without words a message is a card, pictures, or files', () => {
  const picture = { size: { width: 3, height: 2 } }
  expect(contentOf({ attachments: [], card: null })).toBe('words')
  expect(contentOf({ attachments: [picture], card: null })).toBe('pictures')
  expect(contentOf({ attachments: [picture, { size: null }], card: null })).toBe('files')
  expect(contentOf({ attachments: [], card: { kind: 'booking', booking: 'b' } })).toBe('card')
})

test.each<[string, Side, Date | null]>([
  ['ann', 'client', at],
  ['pat', 'client', before],
  ['quinn', 'client', null],
  ['les', 'studio', null],
])('%s, on the side of the %s, has read Ann’s thread up to %s', (person, side, read) => {
  const thread = { client: 'ann', readAt: { client: at, studio: null }, readBy: { pat: before } }
  expect(readAtOf(thread, { person, side })).toEqual(read)
})

test.each<[string, Side, boolean]>([
  ['ann', 'client', false],
  ['pat', 'client', true],
  ['quinn', 'client', true],
  ['rose', 'client', false],
  ['les', 'studio', true],
])('what was said at noon waits for %s, on the side of the %s: %s', (person, side, waits) => {
  const thread = {
    client: 'ann',
    unread: { client: 0, studio: 3 },
    readAt: { client: at, studio: null },
    readBy: { pat: before, rose: at },
  }
  expect(isWaiting(thread, { person, side }, at)).toBe(waits)
  expect(isWaiting(thread, { person: 'pat', side: 'client' }, null)).toBe(false)
})

test('what a partner has read is not asked for again, although its time is finer than a mark', () => {
  expect(unreadSince(at)?.getTime()).toBe(at.getTime() + 1)
  expect(unreadSince(null)).toBeNull()
})
