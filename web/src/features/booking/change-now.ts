import { useSyncExternalStore } from 'react'

const minuteMs = 60_000

function everyMinute(tell: () => void): () => void {
  const clock = setInterval(tell, minuteMs)
  return () => clearInterval(clock)
}

/** Now, to the minute: a page left open over midnight follows the rules of the new day. */
export function useMinute(): Date {
  const minute = useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / minuteMs))
  return new Date(minute * minuteMs)
}
