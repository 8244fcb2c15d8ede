import { parameters } from './parameters.ts'

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1)(:\d+)?$/

const origin = (): string => parameters.siteUrl.value().replace(/\/+$/, '')

/**
 * Whether the portal is reached by https. It is wherever it is not on this very machine, whatever a
 * request says of itself.
 */
export const isHttps = (): boolean => !loopback.test(origin())

/** The origins whose pages are ours; a machine has two names for itself. */
export function ownOrigins(): string[] {
  const own = origin()
  const port = loopback.exec(own)
  return port ? [`http://localhost${port[1] ?? ''}`, `http://127.0.0.1${port[1] ?? ''}`] : [own]
}

/**
 * The host that passkeys belong to. On a machine it is the name that browsers take for one: an
 * address of numbers has no passkeys (WebAuthn, "RP ID").
 */
export const siteHost = (): string => (isHttps() ? new URL(origin()).hostname : 'localhost')

interface Asking {
  headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Whether a page of another site sent this. Whoever is no browser names no origin. */
export function isForeign({ headers }: Asking): boolean {
  const said = headers['origin']
  return said !== undefined && !ownOrigins().includes(String(said))
}

/**
 * Whether a browser sent this from anywhere but a page of ours, for what the cookie alone would let
 * it do. Browsers that do not say where from ("Fetch Metadata") name the origin of what changes
 * something.
 */
export const isCrossSite = (asking: Asking): boolean =>
  isForeign(asking) ||
  !['same-origin', undefined].includes(asking.headers['sec-fetch-site']?.toString())
