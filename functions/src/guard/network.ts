import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import { secrets } from '#platform/parameters'

/** The eight groups of an IPv6 address; URLs write each address in one way. */
function groupsOf(address: string): number[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = written.split('::')
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => parseInt(group, 16))
  const [first, last] = [parse(head), parse(tail ?? '')]
  return tail === undefined
    ? first
    : [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

/**
 * The network an address belongs to, which is what one asker can have for the asking: a whole IPv4
 * address, or the /64 of an IPv6 one. Anything that is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const plain = address.trim().replace(/%.*$/, '')
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return plain.toLowerCase()
  const groups = groupsOf(plain)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** What is kept of a network: nobody without the key can tell which one it is. */
export const networkHash = (address: string): string =>
  createHmac('sha256', secrets.signInLink.value())
    .update(`network ${networkOf(address)}`)
    .digest('base64url')
    .slice(0, 16)
