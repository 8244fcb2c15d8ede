import { doc } from '@portal/model/paths'
import { config } from './config.ts'
import { commit, serverTime, set } from './write.ts'

/** Whether this browser could show notices, and whether it may. */
export type PushState = 'unsupported' | 'ask' | 'granted' | 'denied'

export function pushState(): PushState {
  if (import.meta.env.MODE === 'emulated') return 'granted'
  if (!config.vapidKey || !('Notification' in window) || !('serviceWorker' in navigator))
    return 'unsupported'
  return Notification.permission === 'default' ? 'ask' : Notification.permission
}

/** The browser's push token; asks for permission, so only after a click. */
async function currentToken(): Promise<string | null> {
  // FCM gives tokens only over the internet; the stand-in takes any.
  if (import.meta.env.MODE === 'emulated') return `local-device-${navigator.userAgent.length}`
  if ((await Notification.requestPermission()) !== 'granted') return null
  const [{ getMessaging, getToken }, { app }] = await Promise.all([
    import('firebase/messaging'),
    import('./app.ts'),
  ])
  return getToken(getMessaging(app), config.vapidKey ? { vapidKey: config.vapidKey } : {})
}

/** Lets notices for a person (or the desk) reach this browser; answers whether they will. */
export async function registerDevice(person: string): Promise<boolean> {
  const token = await currentToken()
  if (!token) return false
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  const id = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
  await commit(
    set(doc.device(person, id.join('').slice(0, 40)), { token, createdAt: serverTime() }),
  )
  return true
}
