import { aComment } from '@portal/model/examples'
import { threadsOf } from '@portal/model/comment'
import { expect, test } from 'vitest'
import type { WaitingComment } from '#ui/files/outgoing-store.ts'
import { withWaiting } from './waiting-comments.ts'

const picture = { id: 'a1', name: 'lamp.jpg', bytes: 9, size: { width: 3, height: 2 } }

const waiting = (id: string, parent: string | null = null): WaitingComment => ({
  message: {
    id,
    gallery: 'g1',
    sender: 'ann',
    photo: 'photo-1',
    parent,
    side: 'client',
    text: '',
    attachments: [picture],
    pin: null,
    retouch: false,
  },
  at: Date.UTC(2027, 0, 1),
  stored: [],
  tried: false,
  refused: false,
})

test('what has not left this device stands in its thread, and once it is stored only there', () => {
  const rows = [
    { id: 'first', value: aComment(), pending: false },
    { id: 'sent', value: aComment({ attachments: [picture] }), pending: true },
  ]
  const shown = withWaiting(rows, [waiting('sent'), waiting('answer', 'first')])
  expect(shown.map(({ id, waiting: left }) => [id, left !== null])).toEqual([
    ['first', false],
    ['sent', false],
    ['answer', true],
  ])
  const [thread] = threadsOf(shown).get('photo-1') ?? []
  expect(thread?.answers).toMatchObject([
    { id: 'answer', pending: true, value: { author: 'ann', attachments: [picture] } },
  ])
})
