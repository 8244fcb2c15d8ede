import { z } from 'zod'
import { isTimeZone } from './calendar.ts'
import { declareCall } from './call.ts'
import { noticeKinds } from './notice-kinds/notice-kinds.ts'
import { alwaysOn, type NoticeDelivery, NoticeKind, urgent } from './notice.ts'
import { ClockTime, nextDailyMail, quietUntil } from './quiet-hours.ts'

/** A telephone number as the networks write it (E.164): `+32470123456`. */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/)
export type PhoneNumber = z.infer<typeof PhoneNumber>

/** The channels that can be switched off; the bell keeps everything. */
export const SwitchedChannel = z.enum(['mail', 'push', 'sms'])
export type SwitchedChannel = z.infer<typeof SwitchedChannel>

/** How one person wants to hear; Les's accounts share the desk's. */
export const NoticePreferences = z.strictObject({
  /** The channels that a kind does not come by. */
  muted: z.partialRecord(NoticeKind, z.array(SwitchedChannel).max(3)),
  /** Nothing rings between these; what comes then waits for their end. They may pass midnight. */
  quiet: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
  /** IANA name, as `Europe/Brussels`: whose midnight it is. */
  zone: z.string().max(64).refine(isTimeZone),
  /** `each`: a mail for each notice. `daily`: those that can wait come together once a day. */
  mail: z.enum(['each', 'daily']),
  /** Where text messages go; null for none. */
  phone: PhoneNumber.nullable(),
})
export type NoticePreferences = z.infer<typeof NoticePreferences>

/** Everything at once, by day and by night, until the person says otherwise. */
export const plainPreferences = (zone: string): NoticePreferences => ({
  muted: {},
  quiet: null,
  zone,
  mail: 'each',
  phone: null,
})

/**
 * What becomes of a delivery that is about to go out: it is sent, it waits until an instant, or
 * nobody wants it. A mail waits for the daily one once, before it is first tried.
 */
export function whenToSend(
  {
    kind,
    channel,
    attempts,
    notBefore,
  }: Pick<NoticeDelivery, 'kind' | 'channel' | 'attempts' | 'notBefore'>,
  preferences: NoticePreferences | null,
  now: Date,
): 'now' | 'never' | Date {
  if (!preferences || alwaysOn.includes(kind)) return 'now'
  if (preferences.muted[kind]?.includes(channel)) return 'never'
  if (channel !== 'mail') return quietUntil(preferences, now) ?? 'now'
  const isFirst = attempts === 0 && notBefore === null
  return preferences.mail === 'daily' && isFirst && !urgent.includes(kind)
    ? nextDailyMail(preferences.zone, now)
    : 'now'
}

/** The ways a kind comes by that can be switched off. */
export const switchesOf = (kind: NoticeKind): SwitchedChannel[] =>
  SwitchedChannel.options.filter((channel) => noticeKinds[kind].channels.includes(channel))

const kindsInDigest = NoticeKind.options.filter(
  (kind) =>
    noticeKinds[kind].channels.includes('mail') &&
    !urgent.includes(kind) &&
    !alwaysOn.includes(kind),
)

/** Preferences without the mails of a kind; those of the digest are all that come in it. */
export function withoutMails(preferences: NoticePreferences, kind: NoticeKind): NoticePreferences {
  const muted = { ...preferences.muted }
  for (const one of kind === 'digest' ? kindsInDigest : [kind])
    muted[one] = [...new Set([...(muted[one] ?? []), 'mail' as const])]
  return { ...preferences, muted }
}

/** Replaces one's own preferences; Les's are the desk's. */
export const saveNoticePreferences = declareCall({
  role: 'client',
  input: NoticePreferences,
  output: z.strictObject({ saved: z.literal(true) }),
})

/**
 * Switches off the mails of one kind from the link in a mail, signed in or not. `token` is the
 * link's own; a wrong one fails with `link-not-valid`.
 */
export const unsubscribe = declareCall({
  role: 'anyone',
  whileClosed: true,
  input: z.strictObject({ token: z.string().max(600) }),
  output: z.strictObject({ kind: NoticeKind }),
  withoutAppCheck: true,
})
