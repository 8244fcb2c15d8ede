import { z } from 'zod'
import { PersonId } from './ids.ts'
import { orNewer } from './records/newer.ts'
import { keysOf } from './search.ts'

/** The closed set of what is recorded. */
export const AuditEvent = z.enum([
  'alarm.raised',
  'account.created',
  'account.role-changed',
  'account.address-asked',
  'account.address-changed',
  'account.address-taken-back',
  'account.billing-set',
  'account.profile-saved',
  'account.portrait-saved',
  'account.portrait-removed',
  'account.invited',
  'account.removed',
  'session.opened',
  'session.ended',
  'session.all-ended',
  'session.proved',
  'passkey.added',
  'passkey.removed',
  'passkey.copied',
  'second-factor.on',
  'second-factor.off',
  'second-factor.codes-renewed',
  'second-factor.recovered',
  'security.changed',
  'sign-in-link.requested',
  'sign-in-link.redeemed',
  'password.link-requested',
  'password.set',
  'password.removed',
  'password.failed',
  'booking.requested',
  'booking.status-changed',
  'booking.rescheduled',
  'booking.change-asked',
  'booking.change-answered',
  'offer.made',
  'offer.answered',
  'queue.moved',
  'studio.changed',
  'studio.watermark-changed',
  'notice.edited',
  'notice.settled',
  'calendar-feed.renewed',
  'gallery.published',
  'gallery.arranged',
  'gallery.clock-set',
  'gallery.photos-hidden',
  'gallery.photos-shown',
  'gallery.new-shown',
  'gallery.photos-deleted',
  'gallery.choosing-changed',
  'gallery.submitted',
  'gallery.reopened',
  'gallery.expiry-changed',
  'gallery.archived',
  'gallery.taken-out',
  'gallery.release-decided',
  'gallery.release-held',
  'gallery.release-told',
  'gallery.released-to-vendors',
  'gallery.taken-back-from-vendors',
  'gallery.final-decided',
  'share.created',
  'share.changed',
  'share.revoked',
  'invoice.drafted',
  'invoice.discarded',
  'invoice.created',
  'invoice.voided',
  'invoice.credited',
  'invoice.reminded',
  'payment.started',
  'payment.processing',
  'payment.failed',
  'payment.received',
  'member.invited',
  'member.joined',
  'member.withdrawn',
  'member.invitation-withdrawn',
  'payment.recorded',
  'payment.corrected',
  'payment.refunded',
  'payment.refund-failed',
  'payment.disputed',
  'payment.dispute-closed',
  'money-case.settled',
  'change-order.proposed',
  'change-order.withdrawn',
  'change-order.answered',
])
export type AuditEvent = z.infer<typeof AuditEvent>

/** Grows when entries are to be found by something else. */
export const logSearchVersion = 1
/** The most beginnings of words that one entry is found by. */
export const mostLogKeys = 150

/** What an entry is found by, besides whom it concerns: its group, and its own words. */
export function logSearchOf({ event, details }: { event: string; details: object }): {
  group: string
  keys: string[]
} {
  const said = Object.values(details).filter((value) => ['string', 'number'].includes(typeof value))
  const words = [event.replace(/[.-]/g, ' '), ...said.map((value) => String(value))]
  return { group: event.split('.')[0] ?? '', keys: keysOf(...words).slice(0, mostLogKeys) }
}

/**
 * Append-only; written in the transaction of the change it tells of. `group` and `keys` follow from
 * event and details, and are all of it that is ever made anew.
 */
export const AuditEntry = z.strictObject({
  event: orNewer(AuditEvent),
  /** Who did it; null for the system and for people not signed in. */
  actor: PersonId.nullable(),
  /** Whom it concerns, so that a client can read their own. */
  person: PersonId.nullable(),
  /** Ids and values that make the event readable; no personal data. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.date(),
  /** What comes before the dot of the event. */
  group: z.string().max(100).optional(),
  /** Every beginning of its words, folded; names are not among them. */
  keys: z.array(z.string().max(16)).max(mostLogKeys).optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
