import {
  type Conversation,
  otherSide,
  readAtOf,
  readsForSide,
  type Side,
  type Talker,
} from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { useEffect, useSyncExternalStore } from 'react'
import { useUnread } from '#firebase/own-conversations.ts'
import { commit } from '#firebase/write.ts'
import { update } from '#firebase/writes.ts'

/** What the other side said last, when it is newer than a mark of ours. */
function unmarked(conversation: Conversation, side: Side, mark: Date | null): Date | null {
  const { last } = conversation
  if (!last || last.side !== otherSide(side)) return null
  return mark === null || last.at > mark ? last.at : null
}

/** Tells the other side that its words have arrived on this device, when it is its side's. */
export function useDeliveredMark(id: string, conversation: Conversation, talker: Talker): void {
  const { side } = talker
  const at = readsForSide(conversation, talker)
    ? unmarked(conversation, side, conversation.deliveredAt[side])
    : null
  const time = at?.getTime() ?? 0
  useEffect(() => {
    if (time > 0)
      // A refusal means that another device was faster or that more has been said: both come live.
      void commit(update(doc.conversation(id), { [`deliveredAt.${side}`]: new Date(time) })).catch(
        () => undefined,
      )
  }, [id, side, time])
}

const visible = () => document.visibilityState === 'visible' && document.hasFocus()
const onVisible = (tell: () => void) => {
  const events = ['visibilitychange', 'focus', 'blur'] as const
  for (const event of events) addEventListener(event, tell)
  document.addEventListener('visibilitychange', tell)
  return () => {
    for (const event of events) removeEventListener(event, tell)
    document.removeEventListener('visibilitychange', tell)
  }
}

/**
 * Marks the thread read while its end is on screen in front of somebody: for their side, or for a
 * partner alone.
 */
export function useReadMark(
  id: string,
  conversation: Conversation,
  talker: Talker,
  atEnd: boolean,
): void {
  const { person, side } = talker
  const forSide = readsForSide(conversation, talker)
  const seen = useSyncExternalStore(onVisible, visible)
  const waiting = useUnread([{ id, value: conversation }], talker).get(id) ?? 0
  // Also when the last words are one's own: both may have written at once.
  const at =
    waiting > 0
      ? conversation.last?.at
      : unmarked(conversation, side, readAtOf(conversation, talker))
  const time = at?.getTime() ?? 0
  useEffect(() => {
    if (!seen || !atEnd || time === 0) return
    const read = new Date(time)
    const marks = forSide
      ? { [`readAt.${side}`]: read, [`deliveredAt.${side}`]: read, [`unread.${side}`]: 0 }
      : { [`readBy.${person}`]: read }
    void commit(update(doc.conversation(id), marks)).catch(() => undefined)
    // Counted anew when more is waiting, even if the last words are the same.
  }, [id, person, side, forSide, seen, atEnd, time, waiting])
}
