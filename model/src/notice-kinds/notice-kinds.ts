import { accountNotices } from './account.ts'
import { bookingNotices } from './booking.ts'
import { chatNotices } from './chat.ts'
import type { ValueOf } from './fields.ts'
import { galleryNotices } from './gallery.ts'
import type { Landing } from './landings.ts'
import { moneyNotices } from './money.ts'

/** Everything the portal ever tells somebody. */
export const noticeKinds = {
  ...accountNotices,
  ...bookingNotices,
  ...chatNotices,
  ...galleryNotices,
  ...moneyNotices,
}

type Fields<Kind extends keyof typeof noticeKinds> = (typeof noticeKinds)[Kind]['data']

/** The values that a kind is filled with. */
export type DataOf<Kind extends keyof typeof noticeKinds> = {
  [Name in keyof Fields<Kind>]: ValueOf<Fields<Kind>[Name]>
}

/** What a kind is about. */
export type AboutOf<Kind extends keyof typeof noticeKinds> =
  (typeof noticeKinds)[Kind]['lands'] extends Landing<infer About> ? About : never
