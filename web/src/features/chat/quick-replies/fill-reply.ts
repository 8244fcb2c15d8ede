import type { replyPlaceholders } from '@portal/model/chat'

/** What a quick reply is filled with; null for what is not known. */
export interface ReplyFacts extends Record<(typeof replyPlaceholders)[number], string | null> {
  /** The client's first name. */
  name: string | null
  /** The day of the nearest booking, in words. */
  date: string | null
  package: string | null
}

/** Stands where something is to be written by hand. */
const blank = '…'

/** A quick reply for one client: `{name}`, `{date}` and `{package}` in words, "…" for what is not known. */
export const fillReply = (text: string, facts: ReplyFacts): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const known = Object.hasOwn(facts, key) ? facts[key as keyof ReplyFacts] : null
    return known === null || known === '' ? blank : known
  })
