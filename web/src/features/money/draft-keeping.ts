import { DraftContent } from '@portal/model/invoicing/draft'

/** What is written into a draft here, beside what is stored of it. */
export interface Keeping {
  /** What is shown in place of what is stored, as it was typed; null: nothing. */
  own: DraftContent | null
  stored: DraftContent
  /** What of it all is known to be kept. */
  kept: string
  /** What was kept from here and has not shown up in `stored` yet, the oldest first. */
  awaited: readonly string[]
}

/** Content as it is kept, without the spaces around its words; null when it makes no sense yet. */
function sense(content: DraftContent): string | null {
  const { success, data } = DraftContent.safeParse(content)
  return success ? JSON.stringify(data) : null
}

/** Content that was stored makes sense; what does not is only equal to itself. */
const senseOfStored = (stored: DraftContent): string => sense(stored) ?? JSON.stringify(stored)

export const beginKeeping = (stored: DraftContent): Keeping => ({
  own: null,
  stored,
  kept: senseOfStored(stored),
  awaited: [],
})

/** Whether something was written that is not kept. */
export const isUnkept = ({ own, kept }: Keeping): boolean => own !== null && sense(own) !== kept

export const typed = (keeping: Keeping, own: DraftContent): Keeping => ({ ...keeping, own })

/** The server has taken `sent`. It may show up in `stored` before this answer or after it. */
export function hasSaved(keeping: Keeping, sent: DraftContent): Keeping {
  const saved = senseOfStored(sent)
  const isThere = saved === senseOfStored(keeping.stored)
  return { ...keeping, kept: saved, awaited: isThere ? [] : [...keeping.awaited, saved] }
}

/**
 * The draft was stored, from here or from another screen. Another screen's words take the place of
 * what is kept here, and are never written over; what is not kept yet stays before whoever is at it.
 */
export function hasArrived(keeping: Keeping, stored: DraftContent): Keeping {
  const now = senseOfStored(stored)
  if (now === senseOfStored(keeping.stored)) return keeping
  const { own } = keeping
  const echo = keeping.awaited.lastIndexOf(now)
  const awaited = keeping.awaited.slice(echo + 1)
  // What is typed on from here shows its spaces until it is left; the words are the same.
  if (own !== null && sense(own) === now) return { own, stored, kept: now, awaited }
  if (echo >= 0 || isUnkept(keeping)) return { ...keeping, stored, awaited }
  return beginKeeping(stored)
}
