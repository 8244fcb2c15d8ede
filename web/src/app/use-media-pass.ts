import { useEffect } from 'react'
import { openMedia } from '#firebase/media.ts'

/** The cookie lasts 30 minutes (`mediaCookieMinutes`); it is renewed well before. */
const renewMs = 20 * 60_000

/** Keeps the cookie that lets pictures load fresh while the shell is open. */
export function useMediaPass(): void {
  useEffect(() => {
    const renew = () => void openMedia().catch(() => undefined)
    renew()
    const timer = setInterval(renew, renewMs)
    addEventListener('online', renew)
    return () => {
      clearInterval(timer)
      removeEventListener('online', renew)
    }
  }, [])
}
