import { z } from 'zod'

/**
 * An id of one kind of thing. A plain string passes for one, so that ids can be written down and
 * made; an id of another kind does not.
 */
export type Id<Kind extends string> = string & { readonly __id?: Kind }

/** What parses ids of a kind. */
interface IdSchema<Kind extends string> extends z.ZodType<Id<Kind>, string> {
  /** Asks for so many characters, as of what a client has made by chance. */
  min(length: number): IdSchema<Kind>
}

const like = <Kind extends string>(pattern: RegExp) =>
  z.string().regex(pattern) as unknown as IdSchema<Kind>

/** Ids appear in paths and media addresses, so they are plain: letters, digits, `-` and `_`. */
const id = <Kind extends string>() => like<Kind>(/^[A-Za-z0-9_-]{1,64}$/)

/** A Firebase Auth uid. */
export const PersonId = id<'person'>()
export type PersonId = z.infer<typeof PersonId>
/** One browser in which somebody is signed in. */
export const SessionId = id<'session'>()
export type SessionId = z.infer<typeof SessionId>
/** The hash of what its authenticator calls it (SHA-256, base64url). */
export const PasskeyId = like<'passkey'>(/^[A-Za-z0-9_-]{43}$/)
export type PasskeyId = z.infer<typeof PasskeyId>
export const BookingId = id<'booking'>()
export type BookingId = z.infer<typeof BookingId>
export const PackageId = id<'package'>()
export type PackageId = z.infer<typeof PackageId>
/** A gallery carries the id of its booking, a client's first conversation the id of the client. */
export const GalleryId = id<'gallery'>()
export type GalleryId = z.infer<typeof GalleryId>
export const PhotoId = id<'photo'>()
export type PhotoId = z.infer<typeof PhotoId>
/** A picture somebody has chosen of themselves. */
export const PortraitId = id<'portrait'>()
export type PortraitId = z.infer<typeof PortraitId>
/** A part of a gallery, as the ceremony. */
export const SetId = id<'set'>()
export type SetId = z.infer<typeof SetId>
/** What is released to vendors; made from what is in it, so the same request is the same set. */
export const VendorSetId = id<'vendor set'>()
export type VendorSetId = z.infer<typeof VendorSetId>
/** Words about one photograph; made by who writes them. */
export const CommentId = id<'comment'>()
export type CommentId = z.infer<typeof CommentId>
export const ConversationId = id<'conversation'>()
export type ConversationId = z.infer<typeof ConversationId>
export const MessageId = id<'message'>()
export type MessageId = z.infer<typeof MessageId>
export const AttachmentId = id<'attachment'>()
export type AttachmentId = z.infer<typeof AttachmentId>
/** A final on its way to its photo. */
export const ArrivalId = id<'arrival'>()
export type ArrivalId = z.infer<typeof ArrivalId>
/** Made from what is in it, so the same request is the same ZIP. */
export const ZipId = id<'zip'>()
export type ZipId = z.infer<typeof ZipId>
/** A link is found by the hash of its secret (SHA-256, base64url). */
export const ShareId = like<'share'>(/^[A-Za-z0-9_-]{43}$/)
export type ShareId = z.infer<typeof ShareId>
export const InvoiceId = id<'invoice'>()
export type InvoiceId = z.infer<typeof InvoiceId>
/** An invoice that is being written; it becomes the invoice's when it is sent. */
export const DraftId = id<'draft'>()
export type DraftId = z.infer<typeof DraftId>
/** A Stripe payment intent's id, or one made by who enters a payment by hand. */
export const PaymentId = id<'payment'>()
export type PaymentId = z.infer<typeof PaymentId>
export const RefundId = id<'refund'>()
export type RefundId = z.infer<typeof RefundId>
/** One correction of a payment; made by who corrects it. */
export const CorrectionId = id<'correction'>()
export type CorrectionId = z.infer<typeof CorrectionId>
export const CreditNoteId = id<'credit-note'>()
export type CreditNoteId = z.infer<typeof CreditNoteId>
export const ChangeOrderId = id<'change-order'>()
export type ChangeOrderId = z.infer<typeof ChangeOrderId>

/** A picture or a link on the moodboard of a booking. */
export const ReferenceId = id<'reference'>()
export type ReferenceId = z.infer<typeof ReferenceId>
/** A logo uploaded for the watermark; each upload is another one, so one never changes. */
export const LogoId = id<'logo'>()
export type LogoId = z.infer<typeof LogoId>
export const VisitId = id<'visit'>()
export type VisitId = z.infer<typeof VisitId>

/** A delivery's id says what it is about, as `message-abc-push`. */
export const DeliveryId = like<'letter'>(/^[A-Za-z0-9_-]{1,200}$/)
export type DeliveryId = z.infer<typeof DeliveryId>

/** The one desk Les's accounts share: notices and pushes for Les are addressed to it. */
export const studioDesk: PersonId = 'studio'

/** The gallery of a booking carries its id. */
export const galleryOf = (booking: BookingId): GalleryId => String(booking)
/** The invoice of a booking carries its id, and so that of its gallery's; a draft's becomes its invoice's. */
export const invoiceOf = (of: BookingId | GalleryId | DraftId): InvoiceId => String(of)
/** The conversation every client has from the first sign-in on. */
export const firstConversationOf = (client: PersonId): ConversationId => String(client)
/** The conversation about one booking, of clients who have had one before. */
export const conversationOf = (booking: BookingId): ConversationId => String(booking)
