import type { OwnEntry } from '@portal/model/own-log'
import { expect, test } from 'vitest'
import { togetherByDay } from './together-by-day.ts'

const entry = (id: string, at: Date, event: OwnEntry['event']): OwnEntry => ({
  id,
  event,
  by: 'you',
  at: at.getTime(),
  changed: [],
  browser: null,
})
const noon = (day: number) => new Date(2026, 10, day, 12)

test('downloads of one day stand as one, unless something else came in between', () => {
  const rows = togetherByDay([
    entry('a', noon(3), 'photographs.downloaded'),
    entry('b', noon(3), 'photographs.downloaded'),
    entry('c', noon(2), 'photographs.downloaded'),
    entry('d', noon(2), 'share.created'),
    entry('e', noon(2), 'share.created'),
    entry('f', noon(2), 'photographs.downloaded'),
  ])
  expect(rows.map(({ entry: { id }, count }) => `${id}${count}`)).toEqual([
    'a2',
    'c1',
    'd1',
    'e1',
    'f1',
  ])
})
