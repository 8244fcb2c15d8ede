import type { AlarmKind } from './alarm.ts'
import type { AuditEvent } from './audit.ts'
import type { BookingStatus, ChangeRequest } from './booking.ts'
import type { CalendarDate } from './calendar.ts'
import type { Choosing } from './choosing.ts'
import type { ReleaseDecision } from './delivery.ts'
import type {
  BookingId,
  ChangeOrderId,
  DraftId,
  GalleryId,
  InvoiceId,
  PaymentId,
  PhotoId,
  ShareId,
} from './ids.ts'
import type { MemberRole } from './member.ts'
import type { Role } from './person.ts'
import type { Proof } from './proof.ts'
import type { SignInWay } from './session.ts'

/** Minor units, in the currency of the invoice or studio. */
type Amount = number

interface OfPhotos {
  gallery: GalleryId
  photos: number
}
interface OfLink {
  gallery: GalleryId
  share: ShareId
}
interface OfTerms extends OfLink {
  downloads: string
  deadline: CalendarDate | null
  password: boolean
}
interface OfInvoice {
  invoice: InvoiceId
  number: string
}
interface OfPayment {
  payment: PaymentId
  invoice: InvoiceId
  amount: Amount
}
interface OfChangeOrder {
  booking: BookingId
  changeOrder: ChangeOrderId
}

/**
 * What an entry of each event says besides who, whom and when: ids and values that make it
 * readable, and no personal data; null where there is nothing more to say.
 */
export interface AuditDetails {
  'alarm.raised': { alarm: AlarmKind; count: number }
  'account.created': null
  'account.role-changed': { role: Role }
  'account.portrait-saved': null
  'account.portrait-removed': null
  'account.address-asked': null
  'account.address-changed': null
  'account.address-taken-back': null
  /** `isNew` when no session of the person's was of such a browser. */
  'session.opened': { way: SignInWay; browser: string; isNew: boolean }
  'session.ended': { browser: string }
  'session.all-ended': null
  /** Whoever was signed in has proved once more that it is them. */
  'session.proved': { by: Proof['by'] }
  'passkey.added': null
  'passkey.removed': null
  /** A copy of it was used elsewhere, so it was refused. */
  'passkey.copied': null
  /** An authenticator app was added, or taken away. */
  'second-factor.on': null
  'second-factor.off': null
  'second-factor.codes-renewed': null
  /** A recovery code was used; so many are left. */
  'second-factor.recovered': { left: number }
  'security.changed': { idleMinutes: number; secondFactor: boolean }
  /** How many invoices have it now that had none. */
  'account.billing-set': { invoices: number }
  /** The fields that are others now, with spaces between. */
  'account.profile-saved': { changed: string }
  'account.invited': null
  'account.removed': null
  'sign-in-link.requested': null
  'sign-in-link.redeemed': null
  'password.link-requested': null
  /** `isNew` when there was none. */
  'password.set': { isNew: boolean }
  'password.removed': null
  /** How many were wrong for one address within an hour, said as their number doubles. */
  'password.failed': { count: number }
  'booking.requested': { booking: BookingId; total: Amount }
  'booking.status-changed': {
    booking: BookingId
    from: BookingStatus
    to: BookingStatus
    refund: Amount
  }
  'booking.rescheduled': { booking: BookingId; from: CalendarDate; to: CalendarDate }
  'booking.change-asked': { booking: BookingId; kind: ChangeRequest['kind'] }
  'booking.change-answered': { booking: BookingId; kind: ChangeRequest['kind']; accept: boolean }
  'offer.made': { booking: BookingId; date: CalendarDate }
  'offer.answered': { booking: BookingId; date: CalendarDate; accept: boolean }
  'queue.moved': { booking: BookingId; to: number; reason: string | null }
  /** Names of the settings, a space between two. */
  'studio.changed': { changed: string }
  'studio.watermark-changed': { revision: number; pattern: string; mark: string }
  'notice.edited': { kind: string; on: boolean; own: boolean }
  'notice.settled': { kind: string; channel: string; send: boolean }
  'calendar-feed.renewed': null
  'gallery.published': OfPhotos
  'gallery.arranged': {
    gallery: GalleryId
    photos?: number
    sets?: number
    /** The name of the set; null for none. */
    set?: string | null
    order?: string
    cover?: PhotoId | null
  }
  /** How many seconds were added to the clock of a camera. */
  'gallery.clock-set': OfPhotos & { camera: number; shift: number }
  'gallery.photos-hidden': OfPhotos
  'gallery.photos-shown': OfPhotos
  'gallery.new-shown': OfPhotos
  'gallery.photos-deleted': OfPhotos
  'gallery.choosing-changed': { gallery: GalleryId } & Choosing
  'gallery.submitted': OfPhotos & { extras: number; amount: Amount }
  'gallery.reopened': { gallery: GalleryId; reason: string; deadline: CalendarDate | null }
  'gallery.expiry-changed': { gallery: GalleryId; lastDay: CalendarDate | null }
  'gallery.archived': { gallery: GalleryId; reason: string | null }
  'gallery.taken-out': { gallery: GalleryId; lastDay: CalendarDate | null }
  'gallery.release-decided': { gallery: GalleryId; decision: ReleaseDecision; reason: string }
  'gallery.release-held': { gallery: GalleryId; held: boolean }
  'gallery.release-told': { gallery: GalleryId; photographs: number }
  /** `set`: under which name. */
  'gallery.released-to-vendors': OfPhotos & { set: string; vendors: number }
  'gallery.taken-back-from-vendors': OfPhotos & { set: string }
  'gallery.final-decided': {
    gallery: GalleryId
    file: string
    decision: string
    photo: PhotoId | null
  }
  'share.created': OfTerms
  'share.changed': OfTerms
  'share.revoked': OfLink
  'invoice.drafted': { draft: DraftId }
  'invoice.discarded': { draft: DraftId }
  'invoice.created': OfInvoice & { total: Amount }
  'invoice.voided': OfInvoice & { reason: string }
  'invoice.credited': OfInvoice & { creditNote: string; amount: Amount }
  'invoice.reminded': OfInvoice
  'payment.started': { invoice: InvoiceId; payable: string; amount: Amount }
  'payment.processing': OfPayment
  'payment.failed': OfPayment
  'payment.received': OfPayment & { method: string }
  'payment.recorded': OfPayment & { method: string }
  /** `entered`: what it was before. */
  'payment.corrected': OfPayment & { entered: Amount; reason: string }
  'payment.refunded': OfPayment
  'payment.refund-failed': OfPayment
  'payment.disputed': OfPayment
  'payment.dispute-closed': OfPayment
  'money-case.settled': OfPayment & { how: string }
  'change-order.proposed': OfChangeOrder & { from: Amount; to: Amount }
  'change-order.withdrawn': OfChangeOrder
  'change-order.answered': OfChangeOrder & { accept: boolean }
  'member.invited': { role: MemberRole }
  'member.joined': { role: MemberRole }
  'member.withdrawn': { role: MemberRole | null }
  'member.invitation-withdrawn': { role: MemberRole | null }
}

/** The name of a detail that an event may have. */
export type DetailOf<Event extends AuditEvent> = Extract<
  keyof NonNullable<AuditDetails[Event]>,
  string
>

/** The details of an event that is read: another version may have noted others. */
export type DetailsRead<Event extends AuditEvent> = AuditDetails[Event] extends null
  ? object
  : Partial<AuditDetails[Event]>
