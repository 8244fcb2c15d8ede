import { expect, test } from 'vitest'
import {
  contentOf,
  editableMs,
  hasWords,
  mayEdit,
  type Side,
  summaryOf,
  tickOf,
  unreadOf,
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

test.each<[string, Side, number]>([
  ['ann', 'client', 2],
  ['bo', 'client', 0],
  ['les', 'studio', 3],
])('what waits in Ann’s thread waits for %s, on the side of the %s: %i', (person, side, count) => {
  const thread = { client: 'ann', unread: { client: 2, studio: 3 } }
  expect(unreadOf(thread, { person, side })).toBe(count)
})
