import { create } from 'zustand'
import { readyForMediaSession } from '#device/media-closing.ts'
import { idToken } from './auth.ts'

/**
 * Whether the cookie is there: a picture asked for before it would be refused. Offline there is
 * nobody to give it, and what the browser has kept may be shown.
 */
export const useMediaReady = create<boolean>()(() => !navigator.onLine)

/** Renews the cookie that lets `<img src="/media/…">` load; called on sign-in and every 20 minutes. */
export async function openMedia(): Promise<void> {
  const token = await idToken()
  if (!token) return
  await readyForMediaSession()
  const answer = await fetch('/media/session', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`media session refused: ${answer.status}`)
  useMediaReady.setState(true)
}
