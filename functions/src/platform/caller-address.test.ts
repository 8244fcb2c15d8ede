import { expect, test } from 'vitest'
import { callerAddress } from './caller-address.ts'

const from = (forwarded: string | string[] | undefined) =>
  callerAddress({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '127.0.0.1' } as never,
  })

test('what a caller writes before its own address is not believed', () => {
  expect(from('203.0.113.7')).toBe('203.0.113.7')
  expect(from('198.51.100.1, 198.51.100.2, 203.0.113.7')).toBe('203.0.113.7')
  expect(from(['198.51.100.1', '203.0.113.7'])).toBe('203.0.113.7')
})

test('without a front end it is the connection’s own', () => {
  expect(from(undefined)).toBe('127.0.0.1')
  expect(from('')).toBe('127.0.0.1')
})
