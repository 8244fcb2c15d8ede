import { useSyncExternalStore } from 'react'

const beatMs = 10_000

function everyBeat(tell: () => void): () => void {
  const clock = setInterval(tell, beatMs)
  return () => clearInterval(clock)
}

/** Now, to ten seconds: what ends by itself goes from the screen in time. */
export function useNow(): Date {
  const beat = useSyncExternalStore(everyBeat, () => Math.floor(Date.now() / beatMs))
  return new Date(beat * beatMs)
}
