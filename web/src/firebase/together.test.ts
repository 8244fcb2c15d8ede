import { expect, test } from 'vitest'
import type { Live } from './live.ts'
import { together } from './together.ts'

const ready = <Value>(value: Value, fromCache = false): Live<Value> => ({
  state: 'ready',
  value,
  fromCache,
})
const loading: Live<number> = { state: 'loading' }
const denied: Live<number> = { state: 'failed', reason: 'denied' }

test('what is ready on all sides is made into one', () => {
  const sum = together({ a: ready(1), b: ready(2, true) }, ({ a, b }) => a + b)
  expect(sum).toEqual({ state: 'ready', value: 3, fromCache: true })
})

test('one that still loads keeps all loading', () => {
  expect(together({ a: ready(1), b: loading }, () => 0)).toEqual({ state: 'loading' })
})

test('one that failed fails all, also while another still loads', () => {
  expect(together({ a: loading, b: denied }, () => 0)).toEqual(denied)
})
