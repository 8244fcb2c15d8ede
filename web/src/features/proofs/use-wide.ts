import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 768px)')

function subscribe(tell: () => void): () => void {
  wide.addEventListener('change', tell)
  return () => wide.removeEventListener('change', tell)
}

/** Whether there is room for something beside a picture. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
