import { LinkifyIt, REBuilder } from 'linkify-it'

/** A piece of what somebody wrote: words, or an address that can be followed. */
export type Piece = { kind: 'words'; text: string } | { kind: 'link'; text: string; href: string }

/** Chinese and Japanese write no blank before an address. */
class Patterns extends REBuilder {
  override get_schema_search(): RegExp {
    const names = this.get_schema_names().source
    return (this.cache['schema_search'] ??= new RegExp(`(^|[^a-z0-9_])(${names})`, 'ig'))
  }
}

const linkify = new LinkifyIt({ fuzzyLink: true, rebuilder: new Patterns() })
for (const schema of ['ftp:', '//']) linkify.add(schema, null)

/** Signs that end a sentence or a quotation in any script; no address that people copy holds them. */
const foreignSign = /[^\p{ASCII}\p{L}\p{N}\p{M}\p{So}\u200c\u200d]/u

/** A domain without `http` is one when it begins with `www.`: "Mr.Smith" and "yes.No" are none. */
const isMeant = (text: string, schema: string): boolean => schema !== '' || /^www\./i.test(text)

/**
 * An address as it was meant: what ends a sentence or sets off a word is no part of it. `before` is
 * what stands in front: an underscore ends many addresses, but not one that another underscore
 * opened.
 */
function meantIn(found: string, before: string): string {
  const own = found.split(foreignSign)[0] ?? ''
  const closing = /(?:^|\s)_[^_]*$/.test(before) ? /[.,;:!?'"|*~_]+$/ : /[.,;:!?'"|*~]+$/
  return own.replace(closing, '')
}

/** Addresses in the order they stand in, also in a list that has no blanks. */
function* matchesIn(text: string): Generator<{ schema: string; index: number; lastIndex: number }> {
  let at = 0
  for (const part of text.split(/(?<=[,;|])(?=https?:\/\/)/i)) {
    for (const { schema, index, lastIndex } of linkify.match(part) ?? [])
      yield { schema, index: at + index, lastIndex: at + lastIndex }
    at += part.length
  }
}

/** Whether an address breaks off within the name of its host, as before the @ of a password. */
const isBroken = (link: string, after: string): boolean =>
  /^[a-z]+:\/\/[^/?#]*$/i.test(link) && /^(?::\S*)?@|^\u00ad/.test(after)

/** Where a link leads; null for what a browser would not follow as a page or a mail. */
function hrefOf(text: string, schema: string): string | null {
  const address =
    schema === ''
      ? `https://${text}`
      : schema === 'mailto:'
        ? text.replace(/^(mailto:)?/i, 'mailto:')
        : text
  try {
    const { protocol, href } = new URL(address)
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null
  } catch {
    return null
  }
}

/**
 * Splits words at their web and mail addresses; nothing else is ever made clickable. Joined, the
 * pieces are the words as they were.
 */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { schema, index, lastIndex } of matchesIn(text)) {
    const link = meantIn(text.slice(index, lastIndex), text.slice(from, index))
    if (isBroken(link, text.slice(index + link.length))) continue
    const href = link && isMeant(link, schema) ? hrefOf(link, schema) : null
    if (!href) continue
    if (index > from) pieces.push({ kind: 'words', text: text.slice(from, index) })
    pieces.push({ kind: 'link', text: link, href })
    from = index + link.length
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return pieces
}
