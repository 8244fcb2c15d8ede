import { aMessage } from '@portal/model/examples'
import { expect, test } from 'vitest'
import type { WaitingMessage } from '#ui/files/outgoing-store.ts'
import { groupMessages } from './group-messages.ts'

const noon = new Date(2026, 10, 21, 12)
const at = (minutes: number, side: 'client' | 'studio' = 'client') => ({
  id: `m${minutes}`,
  pending: false,
  value: aMessage({ side, at: new Date(noon.getTime() + minutes * 60_000) }),
})

test('messages of one side within minutes are one run, another side or a pause ends it', () => {
  const shown = groupMessages([at(0), at(1), at(2, 'studio'), at(3), at(30)], [])
  expect(shown.map(({ first, last }) => `${first ? '[' : ''}${last ? ']' : ''}`)).toEqual([
    '[',
    ']',
    '[]',
    '[]',
    '[]',
  ])
})

test('a day is announced once, before its first message', () => {
  const shown = groupMessages([at(0), at(1), at(24 * 60)], [])
  expect(shown.map(({ day }) => day)).toEqual(['2026-11-21', null, '2026-11-22'])
})

const waiting = (id: string): WaitingMessage => ({
  message: {
    id,
    conversation: 'ann',
    sender: 'ann',
    side: 'client',
    text: 'Hello',
    attachments: [],
    card: null,
    replyTo: null,
  },
  at: noon.getTime() + 3_600_000,
  stored: [],
  tried: false,
  refused: false,
})

test('what has not left this device comes last, and not again once it is stored', () => {
  const shown = groupMessages([at(0), at(1)], [waiting('m1'), waiting('m9')])
  expect(shown.map((row) => [row.id, row.pending])).toEqual([
    ['m0', false],
    ['m1', false],
    ['m9', true],
  ])
})
