import { Reference } from '@portal/model/moodboard'

/** The host of a link as people read it: "pinterest.com". */
export function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '')
  } catch {
    return url
  }
}

/**
 * A typed or pasted address as a link; `https://` is added where nobody typed it. Null for what is
 * no page of the web, and for addresses with a password in them.
 */
export function linkOf(id: string, typed: string, caption: string): Reference | null {
  const trimmed = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  try {
    const { href, hostname, username, password } = new URL(address)
    if (username || password || !hostname.includes('.')) return null
    const link = Reference.safeParse({ kind: 'link', id, caption, url: href })
    return link.success ? link.data : null
  } catch {
    return null
  }
}
