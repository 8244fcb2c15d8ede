import { otherSide, type Side, typingMs } from '@portal/model/chat'
import { collection, doc } from '@portal/model/paths'
import { useEffect, useRef, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { remove, serverTime, set } from '#firebase/writes.ts'

/** A typing mark is renewed at most this often (ms). */
const renewMs = 3_000

/** `started` to be called at each keystroke, `stopped` when the words are sent or gone. */
export function useTypingMark(conversation: string, person: string, side: Side) {
  const last = useRef(0)
  const path = doc.typing(conversation, person)
  return {
    started() {
      if (!navigator.onLine || Date.now() - last.current < renewMs) return
      last.current = Date.now()
      void commit(set(path, { side, at: serverTime() })).catch(() => undefined)
    },
    stopped() {
      if (last.current === 0) return
      last.current = 0
      void commit(remove(path)).catch(() => undefined)
    },
  }
}

/** Whether the other side is typing, counted by this device's clock since its last sign. */
export function useOtherTyping(conversation: string, side: Side): boolean {
  const marks = useLiveList(collection.typing(conversation), { limit: 10 })
  const latest =
    marks.state === 'ready'
      ? marks.value
          .filter(({ value }) => value.side === otherSide(side))
          .map(({ value }) => value.at.getTime())
          .toSorted((a, b) => b - a)[0]
      : undefined
  const [heard, setHeard] = useState<number | undefined>()
  const [first, setFirst] = useState(true)
  useEffect(() => {
    if (marks.state !== 'ready') return
    setFirst(false)
    if (latest === undefined) return setHeard(undefined)
    // What stood there before we came may be hours old.
    if (first && Date.now() - latest > typingMs) return
    setHeard(latest)
    const timer = setTimeout(() => setHeard(undefined), typingMs)
    return () => clearTimeout(timer)
  }, [marks.state, latest])
  return heard !== undefined
}
