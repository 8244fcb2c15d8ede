import { afterEach, describe, expect, test, vi } from 'vitest'
import { isCrossSite, isForeign, isHttps } from './site.ts'

afterEach(() => vi.unstubAllEnvs())
const at = (site: string) => vi.stubEnv('SITE_URL', site)
const from = (headers: Record<string, string>) => ({ headers })

test.each([
  ['https://portal.example', true],
  ['https://portal.example/', true],
  ['http://portal.example', true],
  ['http://localhost.evil.example', true],
  ['', true],
  ['http://localhost:5000', false],
  ['http://127.0.0.1:5000', false],
])('a cookie of %s is Secure: %s', (site, secure) => {
  at(site)
  expect(isHttps()).toBe(secure)
})

describe('a request', () => {
  test.each([
    [{}, false],
    [{ origin: 'https://portal.example' }, false],
    [{ origin: 'https://portal.example.evil.example' }, true],
    [{ origin: 'http://portal.example' }, true],
    [{ origin: 'https://portal.example:8443' }, true],
    [{ origin: 'https://PORTAL.example' }, true],
    [{ origin: 'null' }, true],
    [{ origin: '' }, true],
  ])('with %j is foreign: %s', (headers, foreign) => {
    at('https://portal.example/')
    expect(isForeign(from(headers))).toBe(foreign)
  })

  test.each([
    [{}, false],
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, true],
  ])('that %j says of is from elsewhere: %s', (headers, cross) => {
    at('https://portal.example')
    expect(isCrossSite(from(headers))).toBe(cross)
  })

  test('of this machine by either of its names is our own', () => {
    at('http://localhost:5000')
    expect(isForeign(from({ origin: 'http://127.0.0.1:5000' }))).toBe(false)
    expect(isForeign(from({ origin: 'http://127.0.0.1:5001' }))).toBe(true)
  })
})
