import { createHash, createHmac, randomBytes } from 'node:crypto'
import { secrets } from '#platform/parameters'

/** The secret of a link. Nobody without the key can make it from what is stored, the nonce. */
export const secretOf = (nonce: string): string =>
  createHmac('sha256', secrets.signInLink.value()).update(nonce).digest('base64url')

/** Under which a link is stored. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** A link that nobody has yet: the delivery names its nonce, and what it opens is stored under its hash. */
export function newLink(): { nonce: string; hash: string } {
  const nonce = randomBytes(32).toString('base64url')
  return { nonce, hash: hashOf(secretOf(nonce)) }
}

/** The path in the mail, from the one in the delivery, which names the nonce alone. */
export function openedLink(link: string): string {
  const url = new URL(link, 'https://portal.invalid')
  const nonce = url.searchParams.get('nonce') ?? ''
  url.searchParams.delete('nonce')
  url.searchParams.set('secret', secretOf(nonce))
  return url.pathname + url.search
}
