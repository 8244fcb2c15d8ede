import type { CalendarDate } from '@portal/model/calendar'
import { isStandingShare, lastDaysOf, type Share, SharePassword } from '@portal/model/share'

/** How a link stands, for its owner. */
export type ShareState = 'open' | 'over' | 'revoked'

export const stateOf = (share: Pick<Share, 'expiresAt' | 'revokedAt'>, now: Date): ShareState =>
  share.revokedAt !== null ? 'revoked' : isStandingShare(share, now) ? 'open' : 'over'

/** Links as they are listed: those that are open first, each kind with the newest first. */
export const inOrder = <Row extends { value: Share }>(rows: readonly Row[], now: Date): Row[] => {
  const rank = ({ value }: Row) => (stateOf(value, now) === 'open' ? 0 : 1)
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || b.value.createdAt.getTime() - a.value.createdAt.getTime(),
  )
}

/** What becomes of a password when a form is sent; `missing` when it must be typed first. */
export function passwordFor(
  typed: string,
  isWanted: boolean,
  hasOne: boolean,
): 'keep' | 'none' | { set: string } | 'missing' {
  if (!isWanted) return hasOne ? 'none' : 'keep'
  if (typed === '' && hasOne) return 'keep'
  return SharePassword.safeParse(typed).success ? { set: typed } : 'missing'
}

/** Whether a last day can be given; the one that a link has may stay. */
export function isFitDay(day: string, before: CalendarDate | null, today: CalendarDate): boolean {
  const { first, last } = lastDaysOf(today)
  return day === before || (day >= first && day <= last)
}
