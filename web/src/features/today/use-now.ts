import { useSyncExternalStore } from 'react'

const minuteMs = 60_000

function everyMinute(tell: () => void): () => void {
  const clock = setInterval(tell, minuteMs)
  return () => clearInterval(clock)
}

/** The present minute's beginning; moves on by itself on a page left open. */
export const useNow = (): Date =>
  new Date(useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / minuteMs)) * minuteMs)
