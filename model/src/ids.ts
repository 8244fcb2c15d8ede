import { z } from 'zod'

/** Ids appear in paths and media addresses, so they are plain: letters, digits, `-` and `_`. */
const id = () => z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A Firebase Auth uid. */
export const PersonId = id()
export type PersonId = z.infer<typeof PersonId>
export const BookingId = id()
export type BookingId = z.infer<typeof BookingId>
export const PackageId = id()
export type PackageId = z.infer<typeof PackageId>
/** A gallery carries the id of its booking, a client's first conversation the id of the client. */
export const GalleryId = id()
export type GalleryId = z.infer<typeof GalleryId>
export const PhotoId = id()
export type PhotoId = z.infer<typeof PhotoId>
/** A part of a gallery, as the ceremony. */
export const SetId = id()
export type SetId = z.infer<typeof SetId>
/** Words about one photograph; made by who writes them. */
export const CommentId = id()
export type CommentId = z.infer<typeof CommentId>
export const ConversationId = id()
export type ConversationId = z.infer<typeof ConversationId>
export const MessageId = id()
export type MessageId = z.infer<typeof MessageId>
export const AttachmentId = id()
export type AttachmentId = z.infer<typeof AttachmentId>
/** A final on its way to its photo. */
export const ArrivalId = id()
export type ArrivalId = z.infer<typeof ArrivalId>
/** Made from what is in it, so the same request is the same ZIP. */
export const ZipId = id()
export type ZipId = z.infer<typeof ZipId>
/** A link is found by the hash of its secret (SHA-256, base64url). */
export const ShareId = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export type ShareId = z.infer<typeof ShareId>
export const InvoiceId = id()
export type InvoiceId = z.infer<typeof InvoiceId>
/** An invoice that is being written; it becomes the invoice's when it is sent. */
export const DraftId = id()
export type DraftId = z.infer<typeof DraftId>
/** A Stripe payment intent's id, or one made by who enters a payment by hand. */
export const PaymentId = id()
export type PaymentId = z.infer<typeof PaymentId>
export const RefundId = id()
export type RefundId = z.infer<typeof RefundId>
export const CreditNoteId = id()
export type CreditNoteId = z.infer<typeof CreditNoteId>
export const ChangeOrderId = id()
export type ChangeOrderId = z.infer<typeof ChangeOrderId>

/** A picture or a link on the moodboard of a booking. */
export const ReferenceId = id()
export type ReferenceId = z.infer<typeof ReferenceId>
/** A logo uploaded for the watermark; each upload is another one, so one never changes. */
export const LogoId = id()
export type LogoId = z.infer<typeof LogoId>
export const VisitId = id()
export type VisitId = z.infer<typeof VisitId>

/** A letter's id says what it is about, as `message-abc-push`. */
export const LetterId = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)
export type LetterId = z.infer<typeof LetterId>

/** The one desk Les's accounts share: notices and pushes for Les are addressed to it. */
export const studioDesk: PersonId = 'studio'
