import { useSyncExternalStore } from 'react'

const events = ['online', 'offline'] as const

const subscribe = (tell: () => void) => {
  for (const event of events) addEventListener(event, tell)
  return () => {
    for (const event of events) removeEventListener(event, tell)
  }
}

/** Whether the browser has a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
