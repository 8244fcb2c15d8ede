import type { QuickReplies } from '@portal/model/chat'
import { fold } from '@portal/model/fold'

export type QuickReply = QuickReplies['replies'][number]

/** What follows the stroke that asks for a quick reply; null for words that do not ask for one. */
export const askedFor = (words: string): string | null =>
  words.startsWith('/') && !words.includes('\n') ? words.slice(1) : null

/** The replies that have it in their name, those first whose name begins with it, then in their words. */
export function findReplies(replies: readonly QuickReply[], asked: string): QuickReply[] {
  const wanted = fold(asked)
  const rank = ({ name, text }: QuickReply): number => {
    if (fold(name).startsWith(wanted)) return 0
    if (fold(name).includes(wanted)) return 1
    return fold(text).includes(wanted) ? 2 : 3
  }
  return replies.filter((reply) => rank(reply) < 3).toSorted((a, b) => rank(a) - rank(b))
}
