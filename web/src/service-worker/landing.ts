import { routes } from '@portal/model/routes'
import type { Place } from './locate.ts'
import { isPortalPage } from './pages.ts'
import type { Tab } from './scope.ts'

const home = routes.portal.home()

/** Where a tap lands: the path of an address of this site, else the portal's first page. */
export function landingOf(address: string, origin: string): string {
  if (!address) return home
  try {
    const url = new URL(address, origin)
    return url.origin === origin ? url.pathname + url.search + url.hash : home
  } catch {
    // No address at all.
    return home
  }
}

/** The path without what may stand behind it. */
const pageOf = (path: string): string => new URL(path, 'https://here').pathname

/**
 * The tab to show it in: the one that is there already, else the one in use, else any of the
 * portal's; null when there is none. Tabs of the public pages stay as they are.
 */
export function tabFor(places: readonly Place[], path: string): Tab | null {
  const own = places.filter((place) => isPortalPage(place.path))
  const found =
    own.find((place) => place.path === pageOf(path)) ??
    own.find(({ tab }) => tab.focused) ??
    own.find(({ tab }) => tab.visibilityState === 'visible') ??
    own[0]
  return found?.tab ?? null
}

/** Whether somebody is looking at that very page now. */
export const isOnScreen = (places: readonly Place[], path: string): boolean =>
  places.some((place) => place.tab.visibilityState === 'visible' && place.path === pageOf(path))
