import type { BookingStatus } from '../booking.ts'

/** What Les can do from a notification itself: the status its booking gets. */
export type NoticeAct = Extract<BookingStatus, 'approved' | 'waitlisted'>

/** What their buttons say. */
export const noticeActs = {
  approved: 'Approve',
  waitlisted: 'Waitlist',
} as const satisfies Record<NoticeAct, string>

/** The act of a name that came from outside, as from an address; null for any other. */
export const noticeActOf = (name: string | null): NoticeAct | null =>
  name !== null && Object.hasOwn(noticeActs, name) ? (name as NoticeAct) : null
