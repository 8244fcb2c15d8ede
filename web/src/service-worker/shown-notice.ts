import { worker as words } from '#text/en/service-worker.ts'
import { landingOf } from './landing.ts'

/** `renotify` is in the standard and not yet in TypeScript's list. */
type ShownOptions = NotificationOptions & {
  renotify: boolean
  actions: { action: string; title: string }[]
  /** Where a tap leads, and where each button does. */
  data: { path: string; acts: Record<string, string> }
}

/** The buttons of a push; what cannot be read has none. */
function actsOf(json: string, origin: string): { act: string; title: string; path: string }[] {
  try {
    const acts = JSON.parse(json || '[]') as { act: unknown; title: unknown; url: unknown }[]
    return acts.flatMap(({ act, title, url }) =>
      typeof act === 'string' && typeof title === 'string' && typeof url === 'string'
        ? [{ act, title, path: landingOf(url, origin) }]
        : [],
    )
  } catch {
    return []
  }
}

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
  const acts = actsOf(say('acts'), origin)
  return {
    title: say('title') || words.title,
    options: {
      body: say('title') ? say('body') : words.body,
      // Newer replaces older about the same thing, and rings again.
      tag: say('group') || path,
      renotify: true,
      icon: '/icons/icon-192.png',
      badge: '/icons/badge-96.png',
      actions: acts.map(({ act, title }) => ({ action: act, title })),
      data: { path, acts: Object.fromEntries(acts.map(({ act, path: to }) => [act, to])) },
    },
    isMessage: say('kind') === 'message-arrived',
  }
}
