import { aConversation } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { shownConversations } from './shown-conversations.ts'

const last = (second: number) =>
  ({ message: 'm', side: 'client', text: 'x', at: new Date(second * 1_000) }) as const
const rows = [
  { id: 'old', value: aConversation({ last: last(1) }) },
  { id: 'new', value: aConversation({ last: last(2), unread: { client: 0, studio: 3 } }) },
  { id: 'silent', value: aConversation({ clientName: 'Bo' }) },
  { id: 'done', value: aConversation({ last: last(3), done: true }) },
]
const ids = (...rest: [Parameters<typeof shownConversations>[1], string]) =>
  shownConversations(rows, ...rest).map(({ id }) => id)

test('all that is not done comes by its last words', () => {
  expect(ids('all', '')).toEqual(['new', 'old', 'silent'])
})

test('filters and search narrow it', () => {
  expect(ids('unread', '')).toEqual(['new'])
  expect(ids('done', '')).toEqual(['done'])
  expect(ids('all', ' BO')).toEqual(['silent'])
})
