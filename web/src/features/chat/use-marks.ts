import {
  type Conversation,
  otherSide,
  readsForSide,
  type Side,
  type Talker,
} from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { useEffect, useSyncExternalStore } from 'react'
import { commit } from '#firebase/write.ts'
import { update } from '#firebase/writes.ts'

/** What the other side said last, when it is newer than a mark of ours. */
function unmarked(conversation: Conversation, side: Side, mark: Date | null): Date | null {
  const { last } = conversation
  if (!last || last.side !== otherSide(side)) return null
  return mark === null || last.at > mark ? last.at : null
}

/** Tells the other side that its words have arrived on this device. */
export function useDeliveredMark(id: string, conversation: Conversation | null, side: Side): void {
  const at = conversation && unmarked(conversation, side, conversation.deliveredAt[side])
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

/** Marks the thread read while its end is on screen in front of somebody whose reading counts. */
export function useReadMark(
  id: string,
  conversation: Conversation,
  talker: Talker,
  atEnd: boolean,
): void {
  const { side } = talker
  const isSeen = useSyncExternalStore(onVisible, visible)
  const seen = isSeen && readsForSide(conversation, talker)
  const waiting = conversation.unread[side]
  // Also when the last words are one's own: both may have written at once.
  const at =
    waiting > 0 ? conversation.last?.at : unmarked(conversation, side, conversation.readAt[side])
  const time = at?.getTime() ?? 0
  useEffect(() => {
    if (!seen || !atEnd || time === 0) return
    void commit(
      update(doc.conversation(id), {
        [`readAt.${side}`]: new Date(time),
        [`deliveredAt.${side}`]: new Date(time),
        [`unread.${side}`]: 0,
      }),
    ).catch(() => undefined)
    // Counted anew when more is waiting, even if the last words are the same.
  }, [id, side, seen, atEnd, time, waiting])
}
