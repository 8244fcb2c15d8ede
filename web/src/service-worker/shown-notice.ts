import { worker as words } from '#text/en/service-worker.ts'
import { landingOf } from './landing.ts'

/** `renotify` is in the standard and not yet in TypeScript's list. */
type ShownOptions = NotificationOptions & { renotify: boolean; data: { path: string } }

/** What the browser is given to show. */
export interface ShownNotice {
  title: string
  options: ShownOptions
  /** A message of a thread, which rings for nobody who is reading that thread. */
  isMessage: boolean
}

/**
 * The notice in a push. A browser takes the permission away from a site that takes a push and shows
 * nothing, so one that cannot be read becomes a general sentence.
 */
export function noticeOf(push: unknown, origin: string): ShownNotice {
  const { data } = (push ?? {}) as { data?: Record<string, unknown> }
  const say = (name: string) => {
    const value = data?.[name]
    return typeof value === 'string' ? value : ''
  }
  const path = landingOf(say('url'), origin)
  return {
    title: say('title') || words.title,
    options: {
      body: say('title') ? say('body') : words.body,
      // Newer replaces older about the same thing, and rings again.
      tag: say('group') || path,
      renotify: true,
      icon: '/icons/icon-192.png',
      badge: '/icons/badge-96.png',
      data: { path },
    },
    isMessage: say('kind') === 'message-arrived',
  }
}
