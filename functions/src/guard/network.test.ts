import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { networkHash, networkOf } from './network.ts'

beforeEach(() => vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests'))
afterEach(() => vi.unstubAllEnvs())

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['2001:db8::203.0.113.7', '2001:db8:0:0::/64'],
  ['', ''],
  ['no address', 'no address'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network))

test('every address of one /64 is one asker, however it is written', () => {
  const group = fc.integer({ min: 0, max: 0xffff })
  const four = fc.tuple(group, group, group, group)
  fc.assert(
    fc.property(four, four, four, fc.boolean(), (net, one, other, upper) => {
      fc.pre(net.some((part) => part !== 0))
      const written = (host: readonly number[]) => {
        const text = [...net, ...host].map((part) => part.toString(16)).join(':')
        return upper ? text.toUpperCase() : text
      }
      expect(networkOf(written(one))).toBe(networkOf(written(other)))
    }),
  )
})

test('what is kept is not the address, and depends on the key', () => {
  const kept = networkHash('203.0.113.7')
  expect(kept).toMatch(/^[A-Za-z0-9_-]{16}$/)
  expect(networkHash('203.0.113.8')).not.toBe(kept)
  vi.stubEnv('SIGN_IN_LINK_KEY', 'another key of more than 32 characters, too')
  expect(networkHash('203.0.113.7')).not.toBe(kept)
})
