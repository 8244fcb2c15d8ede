import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'

beforeEach(() => vi.stubEnv('SIGN_IN_LINK_KEY', 'a-key-for-tests-a-key-for-tests'))
afterEach(() => vi.unstubAllEnvs())

const subscription = { person: 'ann', kind: 'gallery-published' } as const

test('a token stands for the person and the kind it was made for', () => {
  const token = unsubscribeToken(subscription)
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  expect(readUnsubscribeToken(token)).toEqual(subscription)
})

test('a token of another person, another kind or another key is none', () => {
  const token = unsubscribeToken(subscription)
  const [payload, signature] = token.split('.')
  const other = unsubscribeToken({ ...subscription, person: 'bo' }).split('.')[0]
  for (const forged of [
    '',
    '.',
    'x',
    `${payload}.`,
    `.${signature}`,
    `${other}.${signature}`,
    `${token}.${signature}`,
    `${payload}.${'x'.repeat(43)}`,
    `${payload}.${'é'.repeat(43)}`,
  ])
    expect(readUnsubscribeToken(forged), forged).toBe(null)
  vi.stubEnv('SIGN_IN_LINK_KEY', 'another-key-another-key-another')
  expect(readUnsubscribeToken(token)).toBe(null)
})
