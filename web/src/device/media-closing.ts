import { mediaCookieMinutes } from '@portal/model/media'
import { rawLocal } from './shelf.ts'

const key = 'media-closing'
const session = '/media/session'
/** How long (ms) after a closing that failed it is tried again; else when the line is back. */
const againMs = 3_000

/**
 * A cookie that stands before the pass of whoever has left, which a page can neither read nor take
 * away without the server: `media` refuses both together, and pictures that the browser keeps answer
 * only to the cookies they were asked for with.
 */
const shadow = (seconds: number) =>
  [
    '__session=left',
    'Path=/media',
    `Max-Age=${seconds}`,
    'SameSite=Strict',
    ...(location.protocol === 'https:' ? ['Secure'] : []),
  ].join('; ')

let closing: Promise<void> = Promise.resolve()

async function close(): Promise<void> {
  if (rawLocal.read(key) === null || !navigator.onLine) return
  try {
    const answer = await fetch(session, { method: 'DELETE', keepalive: true })
    if (answer.ok) return rawLocal.remove(key)
  } catch {
    // The line is not what it says.
  }
  setTimeout(() => void goOnClosing(), againMs)
}

/**
 * The longest (ms) that closing waits for what still needs the session: well within the time that
 * leaving takes, so that the cookie is gone before the page is.
 */
const patienceMs = 1_000

/**
 * Takes the pictures' cookie away: here at once, at the server as soon as it can be reached, which
 * ends the whole session there; so first what still needs it is `done`.
 */
export function closeMediaSession(done: Promise<unknown> = Promise.resolve()): Promise<void> {
  document.cookie = shadow(mediaCookieMinutes * 60)
  rawLocal.write(key, 'yes')
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  const settled = Promise.race([done.catch(() => undefined), patience])
  closing = closing.then(() => settled).then(() => undefined)
  return goOnClosing()
}

/** Goes on with what was cut off, now and whenever the line comes back. */
export function keepClosing(): void {
  void goOnClosing()
  addEventListener('online', () => void goOnClosing())
}

/** Settles when there is nothing to close, or no line. */
function goOnClosing(): Promise<void> {
  closing = closing.then(close)
  return closing
}

/** Before the next person's cookie: a late closing must not take that one. */
export async function readyForMediaSession(): Promise<void> {
  await closing
  rawLocal.remove(key)
  document.cookie = shadow(0)
}
