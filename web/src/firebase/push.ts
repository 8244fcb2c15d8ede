import { doc } from '@portal/model/paths'
import { viewSchema } from '@portal/model/records/stored'
import { local } from '#device/storage.ts'
import { auth } from './auth.ts'
import { call } from './call.ts'
import { config } from './config.ts'
import { deviceChanges, KeptDevice } from './kept-device.ts'
import { type PushState, pushStateOf } from './push-state.ts'
import { commit, newId } from './write.ts'
import { remove } from './writes.ts'
import { requireOwnEyes } from './viewing.ts'

const keptKey = 'push-device'
const offKey = 'push-off'
const localTokenKey = 'push-local-token'
/** The longest (ms) that signing out waits for the server to forget this browser. */
const patienceMs = 3_000

/** Whether this browser could show notices, and whether it may. */
export function pushState(): PushState {
  // The stand-in takes any token, so nothing has to be allowed.
  if (import.meta.env.MODE === 'emulated') return 'granted'
  const has = 'Notification' in window && 'serviceWorker' in navigator && 'PushManager' in window
  return pushStateOf({
    hasPush: has && config.vapidKey !== undefined,
    permission: has ? Notification.permission : 'default',
    // An iPad says that it is a Mac; no Mac has a screen to touch.
    isApple:
      config.vapidKey !== undefined &&
      (/iPhone|iPad|iPod/.test(navigator.userAgent) ||
        (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)),
    isInstalled: matchMedia('(display-mode: standalone)').matches,
  })
}

function keptDevice(): KeptDevice | null {
  try {
    return viewSchema(KeptDevice).safeParse(JSON.parse(local.read(keptKey) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** Whether the person has switched notices off on this device alone. */
export const isSwitchedOff = (person: string): boolean => local.read(offKey) === person

/** The browser's push token; asks for permission where that is still open, so only after a click. */
async function currentToken(): Promise<string | null> {
  // FCM gives tokens only over the internet; here each browser makes its own.
  if (import.meta.env.MODE === 'emulated') {
    const known = local.read(localTokenKey) ?? `local-device-${newId()}`
    local.write(localTokenKey, known)
    return known
  }
  if ((await Notification.requestPermission()) !== 'granted') return null
  const [{ getMessaging, getToken }, { app }, serviceWorkerRegistration] = await Promise.all([
    import('firebase/messaging'),
    import('./app.ts'),
    navigator.serviceWorker.ready,
  ])
  return getToken(getMessaging(app), {
    serviceWorkerRegistration,
    ...(config.vapidKey ? { vapidKey: config.vapidKey } : {}),
  })
}

/** Makes the token worthless without the network: FCM answers "unregistered" from then on. */
async function forgetToken(): Promise<void> {
  if (import.meta.env.MODE === 'emulated') return local.remove(localTokenKey)
  const registration = await navigator.serviceWorker?.getRegistration()
  const subscription = await registration?.pushManager?.getSubscription()
  await subscription?.unsubscribe()
}

async function idOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  const bytes = new Uint8Array(digest, 0, 20)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Lets notices for a person (or the desk) reach this browser; answers whether they will. Fails with
 * `viewing-only`: this is no browser of the client's whom Les looks as.
 */
export async function registerDevice(person: string): Promise<boolean> {
  // Asked before anything is awaited: the view may end meanwhile, and Les's own token would be gone.
  requireOwnEyes()
  const kept = keptDevice()
  // Somebody who has not signed out used it before: their notices must not reach this person.
  if (kept && kept.person !== person) await forgetToken()
  const token = await currentToken()
  if (!token) return false
  local.remove(offKey)
  const id = await idOf(token)
  const changes = deviceChanges(kept, { person, id }, Date.now())
  if (changes.write && auth.currentUser) {
    await call('registerDevice', { of: person, token })
    if (changes.remove) await commit(remove(doc.device(person, changes.remove)))
    local.write(keptKey, JSON.stringify({ person, id, at: Date.now() }))
  }
  return true
}

/** Ends notices on this browser for whoever they were for; settles within seconds, also offline. */
export async function forgetDevice(): Promise<void> {
  const kept = keptDevice()
  local.remove(keptKey)
  await Promise.all([
    forgetToken(),
    kept &&
      Promise.race([
        commit(remove(doc.device(kept.person, kept.id))),
        new Promise((resolve) => setTimeout(resolve, patienceMs)),
      ]),
  ])
}

/** The same, and until the person switches them on again. */
export async function switchOffDevice(person: string): Promise<void> {
  local.write(offKey, person)
  await forgetDevice()
}
