import { isOnScreen, tabFor } from './landing.ts'
import { locate } from './locate.ts'
import { type OpenPath, takeOver } from './messages.ts'
import type { WorkerScope } from './scope.ts'
import { type BuiltFile, fill, keptAddress, shellOf, tidy } from './shell-cache.ts'
import { noticeOf, type ShownNotice } from './shown-notice.ts'

// The list of files is written here by the build.
declare const self: WorkerScope & { __WB_MANIFEST: readonly BuiltFile[] }

// oxlint-disable-next-line no-underscore-dangle
const shell = shellOf(self.__WB_MANIFEST)
const { origin } = self.location
const openCache = () => caches.open('shell')
const places = async () => {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return Promise.all(tabs.map((tab) => locate(tab)))
}

self.addEventListener('install', (event) => {
  event.waitUntil(openCache().then((cache) => fill(cache, shell)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    openCache()
      .then((cache) => tidy(cache, shell))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const address = keptAddress(shell, event.request, origin)
  if (address === null) return
  const answer = async () => {
    const cache = await openCache()
    return (await cache.match(address)) ?? fetch(event.request)
  }
  event.respondWith(answer())
})

async function show({ title, options, isMessage }: ShownNotice): Promise<void> {
  const { registration } = self
  // The server sends no push for a thread that has been read; this one was on its way already.
  // It may not be dropped: the subscription is `userVisibleOnly`, and Safari ends one whose pushes
  // show nothing, whatever is on screen. So it is shown without a sound and taken away at once.
  const isSeen = isMessage && isOnScreen(await places(), options.data.path)
  const quiet: typeof options = { ...options, renotify: false, silent: true }
  await registration.showNotification(title, isSeen ? quiet : options)
  if (!isSeen) return
  for (const notice of await registration.getNotifications({ tag: options.tag ?? '' }))
    notice.close()
}

function read(data: { json(): unknown } | null): unknown {
  try {
    return data?.json()
  } catch {
    return null
  }
}

self.addEventListener('push', (event) => {
  event.waitUntil(show(noticeOf(read(event.data), origin)))
})

async function land(path: string): Promise<void> {
  const tab = tabFor(await places(), path)
  if (!tab) {
    await self.clients.openWindow(path)
    return
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  tab.postMessage({ open: path } satisfies OpenPath)
  await tab.focus()
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path, acts = {} } = event.notification.data as {
    path: string
    acts?: Record<string, string>
  }
  event.waitUntil(land(acts[event.action] ?? path))
})
