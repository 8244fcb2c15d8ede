import { afterEach, expect, test, vi } from 'vitest'
import { callerAddress } from './caller-address.ts'

afterEach(() => vi.unstubAllEnvs())

const from = (forwarded: string | string[] | undefined) =>
  callerAddress({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '169.254.8.129' } as never,
  })

const visitor = '203.0.113.7'
const edge = '151.101.1.195'

test.each([
  // At a function's own address Google's front end adds the visitor.
  ['the visitor alone', visitor, visitor],
  ['what the visitor wrote before', `198.51.100.1, 198.51.100.2, ${visitor}`, visitor],
  ['the header sent twice', ['198.51.100.1', visitor], visitor],
  ['the edge claimed by the visitor', `198.51.100.1, ${edge}, ${visitor}`, visitor],
  ['words', `unknown, ${visitor}`, visitor],
  // Behind Hosting its edge adds the visitor, and Google's front end adds the edge.
  ['Hosting', `${visitor}, ${edge}`, visitor],
  ['Hosting without spaces', `${visitor},${edge}`, visitor],
  ['Hosting, two of its machines', `${visitor}, 167.82.1.1, ${edge}`, visitor],
  ['Hosting over IPv6', `2001:db8::7, 2a04:4e42::347`, '2001:db8::7'],
  ['Hosting, and what the visitor wrote', `198.51.100.1, ${visitor}, ${edge}`, visitor],
  ['Hosting, and the edge claimed', `198.51.100.1, ${edge}, ${visitor}, ${edge}`, visitor],
  ['Hosting, a machine’s inner address', `${visitor}, ${edge}, 169.254.1.1`, visitor],
  ['the edge itself, which names nobody', edge, edge],
  ['the edge, with words for an address', `my own key, ${edge}`, edge],
  ['empty entries', `, ${visitor}, `, visitor],
  ['nothing', undefined, '169.254.8.129'],
  ['an empty header', '', '169.254.8.129'],
])('%s: %s comes from %s', (_, forwarded, address) => expect(from(forwarded)).toBe(address))

test('an edge that moves is told of by a parameter, and a wrong one is loud', () => {
  vi.stubEnv('TRUSTED_PROXIES', '192.0.2.0/24, 2001:db8:ffff::/48')
  expect(from(`${visitor}, 192.0.2.9`)).toBe(visitor)
  expect(from(`${visitor}, 2001:db8:ffff::1`)).toBe(visitor)
  expect(from(`${visitor}, ${edge}`)).toBe(edge)
  vi.stubEnv('TRUSTED_PROXIES', '192.0.2.0')
  expect(() => from(visitor)).toThrow('no network')
})
