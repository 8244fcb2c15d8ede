import { askedPath, askWhere, takeOver } from './messages.ts'

/** How long (ms) a page that comes back to the front trusts that there is no newer version. */
const freshMs = 3_600_000

/** The longest (ms) that a newer worker may take to be ready. */
const patienceMs = 20_000

/** The longest (ms) that the worker before it may take to let go. */
const lettingGoMs = 5_000

/** How long (ms) a page asks for nothing until it counts as quiet, and the longest it is waited for. */
const [quietMs, quietAtLastMs] = [400, 3_000]

/** What a page does for its worker. */
interface Page {
  /** Shows what was tapped. */
  goTo: (path: string) => void
  /** A newer version is ready: the next load of a page shows it, after `takeNewest`. */
  onNewer: () => void
}

/** Starts the service worker once the page has loaded, and keeps the two on the same version. */
export function keepWorker(page: Page): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const start = () => void follow(page).catch(() => undefined)
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}

async function follow({ goTo, onNewer }: Page): Promise<void> {
  const { serviceWorker } = navigator
  // The first worker of a browser takes over a page of its own version: nothing to tell.
  let hasWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data === askWhere) ports[0]?.postMessage(location.pathname)
    const path = askedPath(data)
    if (path !== null) goTo(path)
  })
  serviceWorker.addEventListener('controllerchange', () => {
    if (hasWorker) onNewer()
    hasWorker = true
  })

  const registration = await serviceWorker.register('/service-worker.js', {
    updateViaCache: 'none',
  })
  const tellWaiting = () => {
    if (registration.waiting && serviceWorker.controller) onNewer()
  }
  tellWaiting()
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') tellWaiting()
    })
  })
  let checkedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < freshMs) return
    checkedAt = Date.now()
    void registration.update().catch(() => undefined)
  })
}

/** Resolves at an event that a condition holds for already, or comes to hold for. */
const once = (target: EventTarget, event: string, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      if (!holds()) return
      target.removeEventListener(event, check)
      resolve()
    }
    target.addEventListener(event, check)
    check()
  })

/**
 * Resolves when the page asks for nothing. Chromium gives up activating a worker, for as long as the
 * page is open, when the one before it is asked for a file at that moment.
 */
const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      observer.disconnect()
      clearTimeout(still)
      clearTimeout(atLast)
      resolve()
    }
    const atLast = setTimeout(end, quietAtLastMs)
    let still = setTimeout(end, quietMs)
    const observer = new PerformanceObserver(() => {
      clearTimeout(still)
      still = setTimeout(end, quietMs)
    })
    observer.observe({ type: 'resource' })
  })

/** Resolves to null when it takes too long, or fails. */
const within = <Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> =>
  Promise.race([
    promise.catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null)),
  ])

async function newestWaiting(): Promise<ServiceWorker | null> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration?.active) return null
  if (!registration.waiting) await registration.update()
  const { installing } = registration
  if (installing) await once(installing, 'statechange', () => installing.state !== 'installing')
  return registration.waiting
}

/**
 * Lets the newest worker answer the next load of a page; settles in any case. False when the worker
 * before it did not let go: it does so at the next load, which it still answers itself.
 */
export async function takeNewest(): Promise<boolean> {
  const worker = await within(patienceMs, newestWaiting())
  if (!worker) return true
  await quiet()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(takeOver)
  const hasBegun = () => !['installed', 'installing'].includes(worker.state)
  await within(lettingGoMs, once(worker, 'statechange', hasBegun))
  if (!hasBegun()) return false
  await within(
    patienceMs,
    once(worker, 'statechange', () => ['activated', 'redundant'].includes(worker.state)),
  )
  return true
}
