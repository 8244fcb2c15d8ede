import { BlockList, isIP } from 'node:net'
import type { Request } from 'firebase-functions/https'
import { parameters } from './parameters.ts'

/**
 * Where Hosting's edge reaches a function from: the networks Fastly publishes (its "Public IP List",
 * as of November 2026), and the addresses inside a machine.
 */
const hostingEdge = `
  23.235.32.0/20 43.249.72.0/22 103.244.50.0/24 103.245.222.0/23 103.245.224.0/24 104.156.80.0/20
  140.248.64.0/18 140.248.128.0/17 146.75.0.0/17 151.101.0.0/16 157.52.64.0/18 167.82.0.0/17
  167.82.128.0/20 167.82.160.0/20 167.82.224.0/20 172.111.64.0/18 185.31.16.0/22 199.27.72.0/21
  199.232.0.0/16 2a04:4e40::/32 2a04:4e42::/32 169.254.0.0/16`

function parse(networks: string): BlockList {
  const list = new BlockList()
  for (const network of networks.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix = ''] = network.split('/')
    const family = isIP(address)
    if (!family || !/^\d{1,3}$/.test(prefix)) throw new Error(`no network: ${network}`)
    list.addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

let trusted: { written: string; list: BlockList } | undefined

function isTrusted(address: string): boolean {
  const written = parameters.trustedProxies.value()
  if (trusted?.written !== written)
    trusted = { written, list: parse(written === '' ? hostingEdge : written) }
  const family = isIP(address)
  return family !== 0 && trusted.list.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The address a request came from. Each front end adds to the end of `X-Forwarded-For` whom it was
 * asked by, so the last entry is whoever asked Google's: the visitor, or the edge of Hosting, which
 * wrote the visitor before itself. What stands before the first one that is no front end of ours is
 * whatever the visitor liked to send.
 */
export function callerAddress({ headers, socket }: Pick<Request, 'headers' | 'socket'>): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',')
  const chain = forwarded
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .toReversed()
  const [last] = chain
  const visitor = chain.find((entry) => !isTrusted(entry))
  // Our edge names visitors by their address; anything else was not written by it.
  const isNamed = visitor !== undefined && (visitor === last || isIP(visitor) !== 0)
  return (isNamed ? visitor : last) ?? socket.remoteAddress ?? ''
}
