import { askedPath, askWhere, takeOver } from './messages.ts'

/** How long (ms) a page that comes back to the front trusts that there is no newer version. */
const freshMs = 3_600_000

/** What a page does for its worker. */
interface Page {
  /** Shows what was tapped. */
  goTo: (path: string) => void
  /** A newer version is there; `reload` shows it. */
  offer: (reload: () => void) => void
}

/** Starts the service worker once the page has loaded, and keeps the two on the same version. */
export function keepWorker(page: Page): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const start = () => void follow(page).catch(() => undefined)
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}

async function follow({ goTo, offer }: Page): Promise<void> {
  const { serviceWorker } = navigator
  let isAsked = false
  // The first worker of a browser takes over a page of its own version: nothing to tell.
  let hasWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data === askWhere) ports[0]?.postMessage(location.pathname)
    const path = askedPath(data)
    if (path !== null) goTo(path)
  })
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload()
    else if (hasWorker) offer(() => location.reload())
    hasWorker = true
  })

  const registration = await serviceWorker.register('/service-worker.js', {
    updateViaCache: 'none',
  })
  const offerWaiting = () => {
    const { waiting } = registration
    if (!waiting || !serviceWorker.controller) return
    offer(() => {
      isAsked = true
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      waiting.postMessage(takeOver)
    })
  }
  offerWaiting()
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offerWaiting()
    })
  })
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < freshMs) return
    lookedAt = Date.now()
    void registration.update().catch(() => undefined)
  })
}
