import { aConversation } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { countFilters, type Filter, shownConversations } from './shown-conversations.ts'

const last = (second: number) =>
  ({
    message: 'm',
    side: 'client',
    text: 'x',
    about: 'words',
    at: new Date(second * 1_000),
  }) as const
const rows = [
  { id: 'old', value: aConversation({ last: last(1) }) },
  { id: 'new', value: aConversation({ last: last(2), unread: { client: 0, studio: 3 } }) },
  { id: 'silent', value: aConversation({ clientName: 'Zoë', subject: 'The Film' }) },
  { id: 'kept', value: aConversation({ last: last(4), kept: true }) },
  { id: 'done', value: aConversation({ last: last(3), done: true }) },
]
const ids = (filter: Filter, search: string, open?: string, found?: ReadonlySet<string>) =>
  shownConversations(rows, { filter, search, open, ...(found && { found }) }).map(({ id }) => id)

test('all that is not done comes by its last words', () => {
  expect(ids('all', '')).toEqual(['kept', 'new', 'old', 'silent'])
})

test('unread is what was not read and what Les wants to come back to', () => {
  expect(ids('unread', '')).toEqual(['kept', 'new'])
})

test('what is read by being opened stays among the unread while it is open', () => {
  expect(ids('unread', '', 'old')).toEqual(['kept', 'new', 'old'])
  expect(ids('done', '', 'old')).toEqual(['done'])
})

test('a search finds names and subjects, without accents and capitals', () => {
  expect(ids('all', ' ZOE')).toEqual(['silent'])
  expect(ids('all', 'film')).toEqual(['silent'])
  expect(ids('done', 'zoe')).toEqual([])
})

test('a search among all finds what is done as well, and what the server has found by other words', () => {
  expect(ids('all', 'ann')).toEqual(['kept', 'done', 'new', 'old'])
  expect(ids('all', '0470', undefined, new Set(['done']))).toEqual(['done'])
  expect(ids('unread', '0470', undefined, new Set(['done']))).toEqual([])
})

test('each filter says how many it leaves', () => {
  expect(countFilters(rows)).toEqual({ all: 4, unread: 2, done: 1 })
})
