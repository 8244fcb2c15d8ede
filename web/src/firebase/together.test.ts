import { expect, test } from 'vitest'
import type { Live } from './live.ts'
import { together } from './together.ts'

const ready = <Value>(value: Value, fromCache = false, unreadable: string[] = []): Live<Value> => ({
  state: 'ready',
  value,
  fromCache,
  unreadable,
})
const loading: Live<number> = { state: 'loading' }
const denied: Live<number> = { state: 'failed', reason: 'denied' }

test('what is ready on all sides is made into one', () => {
  const sum = together({ a: ready(1), b: ready(2, true) }, ({ a, b }) => a + b)
  expect(sum).toEqual({ state: 'ready', value: 3, fromCache: true, unreadable: [] })
})

test('what cannot be read of one or of both cannot of the whole, and counts once', () => {
  const all = together(
    { a: ready(1, false, ['x/1', 'x/2']), b: ready(2, false, ['x/2']), c: ready(3) },
    ({ a, b, c }) => a + b + c,
  )
  expect(all).toMatchObject({ value: 6, unreadable: ['x/1', 'x/2'] })
})

test('one that still loads keeps all loading', () => {
  expect(together({ a: ready(1), b: loading }, () => 0)).toEqual({ state: 'loading' })
})

test('one that failed fails all, also while another still loads', () => {
  expect(together({ a: loading, b: denied }, () => 0)).toEqual(denied)
})
