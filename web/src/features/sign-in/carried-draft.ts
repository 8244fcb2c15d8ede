import { carried, type CarriedDraft, uncarried } from '@portal/model/booking-draft'
import { isWithin, routes } from '@portal/model/routes'
import { local } from '#device/storage.ts'

const key = 'booking-draft'
const inAddress = /^#draft=([A-Za-z0-9_-]+)$/

/** What this browser keeps of a booking that is being filled in, for another browser; null for none. */
export const carriedFromHere = (): CarriedDraft | null => carried(local.read(key))

/**
 * The address of a page for another browser. What follows the `#` is sent to nobody: a booking that
 * is being filled in goes along in it.
 */
export function withDraft(href: string): string {
  const { origin, pathname, search, searchParams } = new URL(href)
  const draft = isWithin(routes.book(), searchParams.get('to') ?? '') ? carriedFromHere() : null
  return `${origin}${pathname}${search}${draft === null ? '' : `#draft=${draft}`}`
}

/**
 * Keeps what the address carries, and takes it out of it. Where somebody has begun a booking in this
 * browser, theirs stays.
 */
export function takeCarried(): void {
  const [, draft = null] = inAddress.exec(location.hash) ?? []
  if (draft === null) return
  const json = uncarried(draft)
  if (json !== null && local.read(key) === null) local.write(key, json)
  history.replaceState(history.state, '', location.pathname + location.search)
}
