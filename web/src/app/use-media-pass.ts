import { useEffect, useRef, useState } from 'react'
import { openMedia } from '#firebase/media.ts'
import { keepMediaOpen } from './keep-media-open.ts'

/** Keeps the cookie that lets pictures and documents load fresh while the shell is open. */
export function useMediaPass(): { isInTrouble: boolean; again: () => void } {
  const [isInTrouble, setInTrouble] = useState(false)
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    const kept = keepMediaOpen({
      open: openMedia,
      tell: setInTrouble,
      isOnline: () => navigator.onLine,
    })
    again.current = kept.again
    addEventListener('online', kept.again)
    return () => {
      kept.end()
      removeEventListener('online', kept.again)
    }
  }, [])
  return { isInTrouble, again: () => again.current() }
}
