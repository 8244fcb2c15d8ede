import { useSyncExternalStore } from 'react'

const beatMs = 10_000

function everyBeat(tell: () => void): () => void {
  const clock = setInterval(tell, beatMs)
  return () => clearInterval(clock)
}

/** The hour until which Les looks through finals, in words; null once it is over. */
export const useLookUntil = (tellAt: Date | null): string | null =>
  useSyncExternalStore(everyBeat, () =>
    tellAt !== null && tellAt > new Date()
      ? new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(tellAt)
      : null,
  )
