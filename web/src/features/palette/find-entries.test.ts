import { defaultFilter } from 'cmdk'
import { describe, expect, it } from 'vitest'
import { findEntries, type Group } from './find-entries.ts'

const groups: Group[] = [
  {
    name: 'pages',
    entries: ['Today', 'Queue', 'Calendar', 'Analytics', 'Invoices'].map((words) => ({
      id: words,
      words,
    })),
  },
  {
    name: 'clients',
    entries: [
      { id: 'ann', words: 'Ann Maes', about: 'ann@example.com' },
      { id: 'bo', words: 'Bo Peeters', about: 'bo.peeters@example.org' },
      { id: 'hanna', words: 'Hanna Claes', about: 'hanna@example.com' },
      { id: 'zoe', words: 'Zoë Lemmens', about: 'z.lemmens@example.com' },
    ],
  },
  { name: 'bookings', entries: [] },
]
const found = (search: string, most = 8) =>
  findEntries(groups, search, (words, typed) => defaultFilter(words, typed), most).map(
    ({ name, entries }) => [name, ...entries.map(({ id }) => id)],
  )

describe('a search', () => {
  it.each([
    ['cal', 'Calendar'],
    ['anl', 'Analytics'],
    ['INVO', 'Invoices'],
    ['ann m', 'ann'],
    ['peters', 'bo'],
    ['example.org', 'bo'],
    [' hanna ', 'hanna'],
    ['zoe', 'zoe'],
    ['ZOË LEM', 'zoe'],
  ])('for "%s" finds %s first', (search, first) => {
    expect(found(search)[0]?.[1]).toBe(first)
  })

  it('puts the group with the best answer first', () => {
    expect(found('ann maes').map(([name]) => name)[0]).toBe('clients')
  })

  it('leaves out loose matches beside a good one', () => {
    expect(found('calendar')).toEqual([['pages', 'Calendar']])
  })

  it.each(['zzzz', 'qqq', '%'])('for "%s" finds nothing', (search) => {
    expect(found(search)).toEqual([])
  })

  it('shows no more of a group than asked for', () => {
    expect(found('a', 2).every(([, ...ids]) => ids.length <= 2)).toBe(true)
  })
})

it('keeps all that the server has found, the best group first', () => {
  const records: Group[] = [
    { name: 'clients', entries: [{ id: 'ann', words: 'Ann Maes' }], isFound: true },
    { name: 'bookings', entries: [{ id: 'b1', words: 'Bo Peeters, The Wedding' }], isFound: true },
  ]
  const names = findEntries([...groups.slice(0, 1), ...records], 'ann maes', defaultFilter, 8)
  expect(names.map(({ name }) => name)).toEqual(['clients', 'bookings'])
})

it('without a search everything stays in its order, without empty groups', () => {
  expect(found('').map(([name]) => name)).toEqual(['pages', 'clients'])
  expect(found('  ', 1)[0]).toHaveLength(6)
})
