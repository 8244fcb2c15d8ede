import { NoticeKind } from '@portal/model/notice'
import { stillReleased } from '../delivery/tell-vendors.ts'
import { stillUnread } from '../chat/still-unread.ts'
import { stillEnding, stillToChoose } from '../gallery/still-ahead.ts'
import { stillDue } from '../money/still-due.ts'
import { asWritten, newestAlone, type EachStillTrue } from '../notices/still-true.ts'

/**
 * What can be over before a delivery that was held back goes out, as the domain of the notice
 * knows.
 */
const asItIsNow: Partial<EachStillTrue> = {
  'moved-up': newestAlone,
  'message-arrived': stillUnread,
  'photographs-released': stillReleased,
  'choose-soon': stillToChoose,
  'gallery-expires': stillEnding,
  'payment-soon': stillDue,
  'payment-due': stillDue,
  'payment-overdue': stillDue,
}

/** What of a notice of each kind still holds when it was held back: what has happened stays so. */
export const stillTrue = Object.fromEntries(
  NoticeKind.options.map((kind) => [kind, asItIsNow[kind] ?? asWritten]),
) as EachStillTrue
