import { z } from 'zod'
import { declareCall } from './call.ts'
import { LetterId, PersonId } from './ids.ts'
import { ReturnPath } from './sign-in-link.ts'
import { shortened } from './words.ts'
import { orNewer } from './records/newer.ts'

export const Channel = z.enum(['bell', 'mail', 'push', 'sms'])
export type Channel = z.infer<typeof Channel>

/** Everything the portal ever tells somebody, with the channels it goes through. */
export const noticeChannels = {
  'sign-in-link': ['mail'],
  'address-changed': ['mail'],
  'booking-requested': ['bell', 'mail'],
  'booking-arrived': ['bell', 'mail', 'push'],
  'booking-approved': ['bell', 'mail', 'push'],
  'booking-approved-free': ['bell', 'mail', 'push'],
  'booking-waitlisted': ['bell', 'mail'],
  'booking-declined': ['bell', 'mail'],
  'booking-cancelled': ['bell', 'mail'],
  'booking-completed': ['bell', 'mail'],
  'booking-rescheduled': ['bell', 'mail', 'push'],
  'request-rescheduled': ['bell', 'mail'],
  'change-declined': ['bell', 'mail'],
  'date-offered': ['bell', 'mail', 'push', 'sms'],
  'shoot-in-a-week': ['bell', 'mail'],
  'shoot-tomorrow': ['bell', 'mail', 'push', 'sms'],
  'cancellation-arrived': ['bell', 'mail', 'push', 'sms'],
  'reschedule-arrived': ['bell', 'mail', 'push'],
  'change-asked': ['bell', 'mail', 'push'],
  'offer-taken': ['bell', 'mail', 'push'],
  'references-arrived': ['bell'],
  'moved-up': ['bell', 'push'],
  'message-arrived': ['push'],
  'messages-unread': ['mail'],
  'gallery-published': ['bell', 'mail', 'push'],
  'choose-soon': ['bell', 'mail'],
  'selection-received': ['bell', 'mail'],
  'selection-reopened': ['bell', 'mail', 'push'],
  'selection-submitted': ['bell', 'mail', 'push'],
  'photographs-ready': ['bell', 'mail', 'push'],
  'photographs-added': ['bell', 'mail', 'push'],
  'zip-ready': ['bell', 'push'],
  'gallery-expires': ['bell', 'mail'],
  'gallery-archived': ['bell', 'mail'],
  'gallery-reopened': ['bell', 'mail'],
  'gallery-over': ['bell'],
  'comments-arrived': ['bell', 'mail'],
  'comment-answered': ['bell', 'mail'],
  'member-invited': ['mail'],
  'member-joined': ['bell', 'mail'],
  'member-arrived': ['bell'],
  'invoice-sent': ['bell', 'mail', 'push'],
  'invoice-settled': ['bell', 'mail'],
  'invoice-credited': ['bell', 'mail'],
  'invoice-voided': ['bell', 'mail'],
  'payment-soon': ['bell', 'mail'],
  'payment-due': ['bell', 'mail'],
  'payment-overdue': ['bell', 'mail', 'push'],
  'payment-failed': ['bell', 'mail', 'push'],
  'payment-received': ['bell', 'mail'],
  'payment-arrived': ['bell', 'mail', 'push'],
  'refund-made': ['bell', 'mail'],
  'money-case': ['bell', 'mail', 'push'],
  'change-proposed': ['bell', 'mail', 'push'],
  'change-order-answered': ['bell', 'mail', 'push'],
  'alarm-raised': ['bell', 'mail', 'push'],
  digest: ['mail'],
} as const satisfies Record<string, readonly Channel[]>

export const NoticeKind = z.enum(Object.keys(noticeChannels) as [NoticeKind, ...NoticeKind[]])
export type NoticeKind = keyof typeof noticeChannels

/**
 * What cannot be switched off: nobody could sign in or accept without the first two, the third warns
 * whoever lost an account, and what comes together in the last has switches of its own.
 */
export const alwaysOn: readonly NoticeKind[] = [
  'sign-in-link',
  'member-invited',
  'address-changed',
  'digest',
]

/** What cannot wait for a daily mail. */
export const urgent: readonly NoticeKind[] = [
  'sign-in-link',
  'member-invited',
  'address-changed',
  'date-offered',
  'shoot-tomorrow',
  'cancellation-arrived',
  'messages-unread',
]

/** Nobody wants a reminder in the night; it goes out at this hour of the studio's day or later. */
export const reminderHour = 9

/** What the texts of a notice are filled with; longer words are shortened, for a title and a line of text. */
export const NoticeData = z.record(
  z.string().max(40),
  z.string().overwrite((words) => shortened(words, 400)),
)
export type NoticeData = z.infer<typeof NoticeData>

/** One thing to tell one person; it becomes a bell entry and a letter for each other channel. */
export interface Announcement {
  /** Deterministic, so that the same event announces once. */
  id: string
  kind: NoticeKind
  /** A uid, `studio` for Les's desk, or null when only an address is known. */
  to: PersonId | null
  /** Needed for mail; the desk's address is a parameter, so it is null for the desk. */
  email: string | null
  data: NoticeData
  /** Where its one button lands. */
  link: string
}

/** An entry of the bell. The person may only set `readAt`. */
export const BellEntry = z.strictObject({
  kind: orNewer(NoticeKind),
  data: NoticeData,
  link: ReturnPath,
  at: z.date(),
  readAt: z.date().nullable(),
})
export type BellEntry = z.infer<typeof BellEntry>

/** How many times a letter is tried before it is a dead letter that Les can see. */
export const deliveryAttempts = 16
/** The pause after the first attempt doubles with each one, up to the longest: half a day in all. */
export const firstPauseSeconds = 10
export const longestPauseSeconds = 7_200

/** Within so long (ms) after it was written a letter of so many attempts has begun the next one. */
export const retriedWithinMs = (attempts: number): number =>
  Array.from({ length: attempts }, (_, index) =>
    Math.min(firstPauseSeconds * 2 ** index, longestPauseSeconds),
  ).reduce((sum, seconds) => sum + seconds * 1_000, 0)

/** Of these only the newest is of interest to a person; each other notice stands by itself. */
export const newestOnly: readonly NoticeKind[] = ['message-arrived', 'moved-up']

/**
 * A mail, push or text message that must go out: written with the change it tells of, sent by a
 * worker.
 */
export const Letter = z.strictObject({
  kind: NoticeKind,
  channel: Channel.exclude(['bell']),
  to: PersonId.nullable(),
  email: z.string().max(254).nullable(),
  data: NoticeData,
  link: ReturnPath,
  state: z.enum(['waiting', 'sending', 'sent', 'dropped', 'dead']),
  attempts: z.int().min(0),
  /** While a worker holds it; another may take it when this has passed. */
  leaseUntil: z.date().nullable(),
  /** Not before this: the person's quiet hours end then, or the day's mail goes out. */
  notBefore: z.date().nullable(),
  /** The provider's id of what was sent; of what came in a digest, the digest's letter. */
  receipt: z.string().nullable(),
  /** Pushes: what FCM answered for each device that has it, so that a retry leaves it out. */
  devices: z.record(z.string(), z.string()),
  /** What the last attempt died of, without addresses; null while nothing went wrong. */
  fault: z.string().max(200).nullable(),
  createdAt: z.date(),
})
export type Letter = z.infer<typeof Letter>

/** Gives a dead letter all its attempts again, or lays it to rest. Fails with `conflict` when it is not dead. */
export const settleDeadLetter = declareCall({
  role: 'admin',
  input: z.strictObject({ letter: LetterId, send: z.boolean() }),
  output: z.strictObject({ settled: z.literal(true) }),
})
