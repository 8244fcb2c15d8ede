import { z } from 'zod'
import { declareCall } from './call.ts'
import { DeliveryId, PersonId, studioDesk } from './ids.ts'
import { ReturnPath } from './sign-in-link.ts'
import { routes } from './routes.ts'
import { shortened } from './words.ts'
import { known, orNewer } from './records/newer.ts'
import { type NoticeAct, noticeActs } from './notice-kinds/acts.ts'
import { Channel, type NoticeTraits } from './notice-kinds/notice-kind.ts'
import type { Landing } from './notice-kinds/landings.ts'
import { type AboutOf, type DataOf, noticeKinds } from './notice-kinds/notice-kinds.ts'
import { NoticeSubject } from './notice-kinds/subject.ts'

export const NoticeKind = z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]])
export type NoticeKind = keyof typeof noticeKinds

const kindsThat = (are: (kind: NoticeTraits) => boolean): readonly NoticeKind[] =>
  NoticeKind.options.filter((kind) => are(noticeKinds[kind]))

/**
 * What cannot be switched off: nobody could sign in or accept without the first two, another warns
 * whoever lost an account, and what comes together in the last has switches of its own.
 */
export const alwaysOn = kindsThat(({ isAlwaysOn }) => isAlwaysOn === true)

/** What cannot wait for a daily mail. */
export const urgent = kindsThat(({ isUrgent }) => isUrgent === true)

/** Nobody wants a reminder in the night; it goes out at this hour of the studio's day or later. */
export const reminderHour = 9

/** The values a notice is filled with, as they are stored; longer words are shortened, for a title and a line of text. */
export const NoticeData = z.record(
  z.string().max(40),
  z.string().overwrite((words) => shortened(words, 400)),
)
export type NoticeData = z.infer<typeof NoticeData>

/** One thing to tell one person; it becomes a bell entry and a delivery for each other channel. */
export type Announcement<Kind extends NoticeKind = NoticeKind> = {
  [One in Kind]: {
    /** Deterministic, so that the same event announces once. */
    id: string
    kind: One
    /** A uid, `studio` for Les's desk, or null when only an address is known. */
    to: PersonId | null
    /** Needed for mail; the desk's address is a parameter, so it is null for the desk. */
    email: string | null
    /** Raw values: they are put into words for whoever reads them. */
    data: DataOf<One>
    /** What it is about: its one button lands there. */
    about: AboutOf<One>
    /** Whose it is, where a partner is told: only for as long as the client shares it. */
    sharedBy?: PersonId
  }
}[Kind]

/** Where the one button of a notice lands for whom it is told. */
export function linkOf({ kind, about, to }: Pick<Announcement, 'kind' | 'about' | 'to'>): string {
  const lands: Landing<never> = noticeKinds[kind].lands
  return (to === studioDesk ? lands.desk : lands.client)(about as never)
}

/** What whoever is told can do at once, each with its words and the sheet that asks once more. */
export function actsOf({
  kind,
  about: { booking },
  answeredAt = null,
  to,
}: Pick<BellEntry, 'kind' | 'about'> & {
  answeredAt?: Date | null
  to: PersonId | null
}): {
  act: NoticeAct
  words: string
  link: string
}[] {
  const own = known(NoticeKind, kind)
  const { acts = [] }: Partial<NoticeTraits> = own ? noticeKinds[own] : {}
  if (booking === undefined || to !== studioDesk || answeredAt !== null) return []
  return acts.map((act) => ({
    act,
    words: noticeActs[act],
    link: routes.desk.answerBooking(booking, act),
  }))
}

/** An entry of the bell. The person may only set `readAt`. */
export const BellEntry = z.strictObject({
  kind: orNewer(NoticeKind),
  data: NoticeData,
  /** Of those that were written before notices had a subject nothing is known but the link. */
  about: NoticeSubject.default({}),
  /** Where its one button lands, made of what it is about. */
  link: ReturnPath,
  at: z.date(),
  readAt: z.date().nullable(),
  /** When what it asks was done, from here or elsewhere: there is nothing left to press then. */
  answeredAt: z.date().nullable().default(null),
})
export type BellEntry = z.infer<typeof BellEntry>

/** How many times a delivery is tried before it is a dead letter that Les can see. */
export const deliveryAttempts = 16
/** The pause after the first attempt doubles with each one, up to the longest: half a day in all. */
export const firstPauseSeconds = 10
export const longestPauseSeconds = 7_200

/**
 * Within so long (ms) after it was written a delivery of so many attempts has begun the next one.
 */
export const retriedWithinMs = (attempts: number): number =>
  Array.from({ length: attempts }, (_, index) =>
    Math.min(firstPauseSeconds * 2 ** index, longestPauseSeconds),
  ).reduce((sum, seconds) => sum + seconds * 1_000, 0)

/** Of these only the newest is of interest to a person; each other notice stands by itself. */
export const newestOnly = kindsThat(({ isNewestOnly }) => isNewestOnly === true)

/**
 * A mail, push or text message that must go out: written with the change it tells of, sent by a
 * worker.
 */
export const NoticeDelivery = z.strictObject({
  kind: NoticeKind,
  channel: Channel.exclude(['bell']),
  to: PersonId.nullable(),
  email: z.string().max(254).nullable(),
  data: NoticeData,
  /** Of those that were written before notices had a subject nothing is known but the link. */
  about: NoticeSubject.default({}),
  /** Where its one button lands, made of what it is about. */
  link: ReturnPath,
  state: z.enum(['waiting', 'sending', 'sent', 'dropped', 'dead']),
  attempts: z.int().min(0),
  /** While a worker holds it; another may take it when this has passed. */
  leaseUntil: z.date().nullable(),
  /** Not before this: the person's quiet hours end then, or the day's mail goes out. */
  notBefore: z.date().nullable(),
  /** The provider's id of what was sent; of what came in a digest, the digest's delivery. */
  receipt: z.string().nullable(),
  /** Pushes: what FCM answered for each device that has it, so that a retry leaves it out. */
  devices: z.record(z.string(), z.string()),
  /** What the last attempt died of, without addresses; null while nothing went wrong. */
  fault: z.string().max(200).nullable(),
  createdAt: z.date(),
})
export type NoticeDelivery = z.infer<typeof NoticeDelivery>

/** Gives a dead letter all its attempts again, or lays it to rest. Fails with `conflict` when it is not dead. */
export const settleDeadLetter = declareCall({
  role: 'admin',
  input: z.strictObject({ letter: DeliveryId, send: z.boolean() }),
  output: z.strictObject({ settled: z.literal(true) }),
})
