import type {
  ArrivalId,
  AttachmentId,
  BookingId,
  CommentId,
  ConversationId,
  GalleryId,
  InvoiceId,
  LogoId,
  MessageId,
  PersonId,
  PhotoId,
  ReferenceId,
  ShareId,
  ZipId,
} from './ids.ts'
import type { CalendarDate, Month } from './calendar.ts'
import { Attachment, type Holder } from './attachment.ts'
import { Conversation, Message, QuickReplies, Typing } from './chat.ts'
import { Aside } from './aside.ts'
import { AuditEntry } from './audit.ts'
import { BookedDays } from './availability.ts'
import { Booking } from './booking.ts'
import { BookingDraft } from './booking-draft.ts'
import { CalendarFeed } from './calendar-feed.ts'
import { Comment } from './comment.ts'
import { DownloadEntry, DownloadQuota, type FinalSize, Look } from './delivery.ts'
import { Final, FinalArrival } from './final.ts'
import { Gallery, Photo, Picks, Sheet } from './gallery.ts'
import { Invoice } from './invoice.ts'
import { ChangeOrder } from './invoicing/change-order.ts'
import { CreditNote } from './invoicing/credit-note.ts'
import { InvoiceDraft } from './invoicing/draft.ts'
import { LedgerEntry } from './invoicing/ledger.ts'
import { MoneyCase } from './invoicing/money-case.ts'
import { Counter } from './invoicing/number.ts'
import { Checkout, Payment, Refund, StripeCustomer, StripeEvent } from './invoicing/payment.ts'
import { PictureState, SharedFileState } from './media.ts'
import { Circle, InvitationKey, Membership } from './member.ts'
import { Moodboard } from './moodboard.ts'
import { BellEntry, Letter } from './notice.ts'
import { NoticeEdits } from './notice-edit.ts'
import { NoticePreferences } from './notice-preferences.ts'
import { Offer } from './offer.ts'
import { Device, Person } from './person.ts'
import { Queue } from './queue.ts'
import { Rate } from './rate.ts'
import { Share, ShareLock } from './share.ts'
import { SignInLink } from './sign-in-link.ts'
import { Statistics, Visit } from './statistics.ts'
import { Studio } from './studio.ts'
import { Rendering } from './watermark.ts'
import { Zip, ZipPlan } from './zip.ts'
import type { z } from 'zod'

/** A document's or collection's path together with what is stored there. */
export interface Path<Schema extends z.ZodType> {
  readonly path: string
  readonly schema: Schema
}

const at = <Schema extends z.ZodType>(schema: Schema, ...segments: string[]): Path<Schema> => ({
  path: segments.join('/'),
  schema,
})

/** Below which document, and in the bucket below which folder, the files of a holder are. */
const homeOf = (of: Holder) =>
  'conversation' in of
    ? ({ records: ['conversations', of.conversation], folder: `chat/${of.conversation}` } as const)
    : ({
        records: ['galleries', of.gallery, 'comments', of.comment],
        folder: `comments/${of.gallery}/${of.comment}`,
      } as const)

/** Where everything lives: documents. The only place that spells a path. */
export const doc = {
  studio: () => at(Studio, 'studio', 'public'),
  noticeEdits: () => at(NoticeEdits, 'studio', 'notices'),
  rendering: () => at(Rendering, 'studio', 'rendering'),
  logo: (logo: LogoId) => at(PictureState, 'logos', logo),
  calendarFeed: () => at(CalendarFeed, 'studio', 'calendar'),
  statistics: (month: Month) => at(Statistics, 'statistics', month),
  visit: (id: string) => at(Visit, 'visits', id),
  bookedDays: (month: Month) => at(BookedDays, 'availability', month),
  person: (person: PersonId) => at(Person, 'people', person),
  device: (person: PersonId, id: string) => at(Device, 'people', person, 'devices', id),
  bellEntry: (person: PersonId, id: string) => at(BellEntry, 'people', person, 'bell', id),
  noticePreferences: (person: PersonId) =>
    at(NoticePreferences, 'people', person, 'settings', 'notices'),
  membership: (person: PersonId, client: PersonId) =>
    at(Membership, 'people', person, 'memberships', client),
  circle: (client: PersonId) => at(Circle, 'circles', client),
  invitation: (hash: string) => at(InvitationKey, 'invitations', hash),
  bookingDraft: (person: PersonId) => at(BookingDraft, 'people', person, 'drafts', 'booking'),
  booking: (booking: BookingId) => at(Booking, 'bookings', booking),
  offer: (date: CalendarDate) => at(Offer, 'offers', date),
  moodboard: (booking: BookingId) => at(Moodboard, 'moodboards', booking),
  referencePicture: (booking: BookingId, reference: ReferenceId) =>
    at(PictureState, 'moodboards', booking, 'pictures', reference),
  quickReplies: () => at(QuickReplies, 'studio', 'replies'),
  queue: () => at(Queue, 'queue', 'main'),
  /** The order that the people in it were last told. */
  announcedQueue: () => at(Queue, 'queue', 'announced'),
  conversation: (conversation: ConversationId) => at(Conversation, 'conversations', conversation),
  message: (conversation: ConversationId, message: MessageId) =>
    at(Message, 'conversations', conversation, 'messages', message),
  typing: (conversation: ConversationId, person: PersonId) =>
    at(Typing, 'conversations', conversation, 'typing', person),
  attachment: (of: Holder, attachment: AttachmentId) =>
    at(SharedFileState, ...homeOf(of).records, 'attachments', attachment),
  gallery: (gallery: GalleryId) => at(Gallery, 'galleries', gallery),
  sheet: (gallery: GalleryId, sheet: number) =>
    at(Sheet, 'galleries', gallery, 'sheets', String(sheet)),
  aside: (gallery: GalleryId) => at(Aside, 'galleries', gallery, 'aside', 'photos'),
  photo: (gallery: GalleryId, photo: PhotoId) => at(Photo, 'galleries', gallery, 'photos', photo),
  picks: (gallery: GalleryId, person: PersonId) => at(Picks, 'galleries', gallery, 'picks', person),
  comment: (gallery: GalleryId, comment: CommentId) =>
    at(Comment, 'galleries', gallery, 'comments', comment),
  final: (gallery: GalleryId, photo: PhotoId) => at(Final, 'galleries', gallery, 'finals', photo),
  finalArrival: (gallery: GalleryId, arrival: ArrivalId) =>
    at(FinalArrival, 'galleries', gallery, 'arrivals', arrival),
  downloadEntry: (gallery: GalleryId, id: string) =>
    at(DownloadEntry, 'galleries', gallery, 'downloads', id),
  look: (gallery: GalleryId, person: PersonId) => at(Look, 'galleries', gallery, 'looks', person),
  downloadQuota: (person: PersonId) => at(DownloadQuota, 'downloadQuotas', person),
  share: (share: ShareId) => at(Share, 'shares', share),
  shareLock: (share: ShareId) => at(ShareLock, 'shareLocks', share),
  zip: (gallery: GalleryId, zip: ZipId) => at(Zip, 'galleries', gallery, 'zips', zip),
  zipPlan: (gallery: GalleryId, zip: ZipId, part: number) =>
    at(ZipPlan, 'galleries', gallery, 'zips', zip, 'plans', String(part)),
  invoice: (invoice: InvoiceId) => at(Invoice, 'invoices', invoice),
  invoiceDraft: (draft: string) => at(InvoiceDraft, 'invoiceDrafts', draft),
  creditNote: (creditNote: string) => at(CreditNote, 'creditNotes', creditNote),
  changeOrder: (changeOrder: string) => at(ChangeOrder, 'changeOrders', changeOrder),
  ledgerEntry: (id: string) => at(LedgerEntry, 'ledger', id),
  payment: (payment: string) => at(Payment, 'payments', payment),
  refund: (refund: string) => at(Refund, 'refunds', refund),
  moneyCase: (id: string) => at(MoneyCase, 'moneyCases', id),
  signInLink: (hash: string) => at(SignInLink, 'signInLinks', hash),
  rate: (hash: string) => at(Rate, 'rates', hash),
  counter: (name: string) => at(Counter, 'counters', name),
  checkout: (invoice: InvoiceId) => at(Checkout, 'checkouts', invoice),
  stripeCustomer: (person: PersonId) => at(StripeCustomer, 'stripeCustomers', person),
  stripeEvent: (event: string) => at(StripeEvent, 'stripeEvents', event),
  letter: (id: string) => at(Letter, 'outbox', id),
  auditEntry: (id: string) => at(AuditEntry, 'audit', id),
} as const

/** Where everything lives: collections that are listed. */
export const collection = {
  bookings: () => at(Booking, 'bookings'),
  offers: () => at(Offer, 'offers'),
  referencePictures: (booking: BookingId) => at(PictureState, 'moodboards', booking, 'pictures'),
  statistics: () => at(Statistics, 'statistics'),
  audit: () => at(AuditEntry, 'audit'),
  conversations: () => at(Conversation, 'conversations'),
  messages: (conversation: ConversationId) =>
    at(Message, 'conversations', conversation, 'messages'),
  typing: (conversation: ConversationId) => at(Typing, 'conversations', conversation, 'typing'),
  galleries: () => at(Gallery, 'galleries'),
  sheets: (gallery: GalleryId) => at(Sheet, 'galleries', gallery, 'sheets'),
  photos: (gallery: GalleryId) => at(Photo, 'galleries', gallery, 'photos'),
  picks: (gallery: GalleryId) => at(Picks, 'galleries', gallery, 'picks'),
  comments: (gallery: GalleryId) => at(Comment, 'galleries', gallery, 'comments'),
  finals: (gallery: GalleryId) => at(Final, 'galleries', gallery, 'finals'),
  finalArrivals: (gallery: GalleryId) => at(FinalArrival, 'galleries', gallery, 'arrivals'),
  downloads: (gallery: GalleryId) => at(DownloadEntry, 'galleries', gallery, 'downloads'),
  looks: (gallery: GalleryId) => at(Look, 'galleries', gallery, 'looks'),
  shares: () => at(Share, 'shares'),
  zips: (gallery: GalleryId) => at(Zip, 'galleries', gallery, 'zips'),
  invoices: () => at(Invoice, 'invoices'),
  invoiceDrafts: () => at(InvoiceDraft, 'invoiceDrafts'),
  creditNotes: () => at(CreditNote, 'creditNotes'),
  changeOrders: () => at(ChangeOrder, 'changeOrders'),
  ledger: () => at(LedgerEntry, 'ledger'),
  payments: () => at(Payment, 'payments'),
  checkouts: () => at(Checkout, 'checkouts'),
  moneyCases: () => at(MoneyCase, 'moneyCases'),
  bell: (person: PersonId) => at(BellEntry, 'people', person, 'bell'),
  devices: (person: PersonId) => at(Device, 'people', person, 'devices'),
  memberships: (person: PersonId) => at(Membership, 'people', person, 'memberships'),
  outbox: () => at(Letter, 'outbox'),
  people: () => at(Person, 'people'),
} as const

/** Collections of one name below whatever document, which only the server lists together. */
export const group = {
  asides: () => at(Aside, 'aside'),
  zips: () => at(Zip, 'zips'),
  finalArrivals: () => at(FinalArrival, 'arrivals'),
} as const

/** Where files live in the bucket. Clients create below `uploads/` and read nothing. */
export const file = {
  uploadedProof: (person: PersonId, gallery: GalleryId, photo: PhotoId, name: string) =>
    `uploads/${person}/proofs/${gallery}/${photo}/${name}`,
  uploadedFinal: (person: PersonId, gallery: GalleryId, arrival: ArrivalId, name: string) =>
    `uploads/${person}/finals/${gallery}/${arrival}/${name}`,
  uploadedAttachment: (person: PersonId, of: Holder, attachment: AttachmentId, name: string) =>
    `uploads/${person}/${homeOf(of).folder}/${attachment}/${name}`,
  uploadedReference: (person: PersonId, booking: BookingId, reference: ReferenceId, name: string) =>
    `uploads/${person}/references/${booking}/${reference}/${name}`,
  uploadedLogo: (person: PersonId, logo: LogoId, name: string) =>
    `uploads/${person}/watermark/logo/${logo}/${name}`,
  /** A logo as the mask that is painted with. */
  logo: (logo: LogoId) => `logos/${logo}.webp`,
  original: (gallery: GalleryId, photo: PhotoId) => `originals/${gallery}/${photo}`,
  proof: (gallery: GalleryId, photo: PhotoId, edge: number) =>
    `proofs/${gallery}/${photo}/${edge}.webp`,
  /** What a final took the place of. */
  before: (gallery: GalleryId, photo: PhotoId, edge: number) =>
    `before/${gallery}/${photo}/${edge}.webp`,
  /** A final in one size; a later version of it lies beside it until it has taken its place. */
  final: (gallery: GalleryId, photo: PhotoId, generation: string, size: FinalSize) =>
    `finals/${gallery}/${photo}/${generation}-${size}`,
  /** A final that has no photo yet, as it came, and the picture Les knows it by. */
  arrival: (gallery: GalleryId, arrival: ArrivalId) => `arrivals/${gallery}/${arrival}/final`,
  arrivalThumbnail: (gallery: GalleryId, arrival: ArrivalId) =>
    `arrivals/${gallery}/${arrival}/480.webp`,
  zipPart: (gallery: GalleryId, zip: ZipId, part: number) => `zips/${gallery}/${zip}/${part}.zip`,
  attachment: (of: Holder, attachment: AttachmentId) => `${homeOf(of).folder}/${attachment}.webp`,
  /** The dot keeps it apart: no id has one, so no other attachment lies there. */
  attachmentThumbnail: (of: Holder, attachment: AttachmentId) =>
    `${homeOf(of).folder}/${attachment}.small.webp`,
  /** A file that is no picture, as it came. */
  attachedFile: (of: Holder, attachment: AttachmentId) => `${homeOf(of).folder}/${attachment}.bin`,
  /** A paper of an invoice as of a version of it; `kind` "invoice", "receipt", … */
  paper: (invoice: InvoiceId, kind: string, version: number) =>
    `documents/${invoice}/${kind}-${version}.pdf`,
  /** A statement of a client's account, by a hash of what it says. */
  statement: (client: PersonId, hash: string) => `statements/${client}/${hash}.pdf`,
  reference: (booking: BookingId, reference: ReferenceId) =>
    `references/${booking}/${reference}.webp`,
} as const

/** What an upload's path says; null for a path that is none of ours. */
export type Upload =
  | { kind: 'proof'; person: PersonId; gallery: GalleryId; photo: PhotoId; name: string }
  | { kind: 'final'; person: PersonId; gallery: GalleryId; arrival: ArrivalId; name: string }
  | { kind: 'attachment'; person: PersonId; of: Holder; attachment: AttachmentId; name: string }
  | {
      kind: 'reference'
      person: PersonId
      booking: BookingId
      reference: ReferenceId
      name: string
    }
  | { kind: 'logo'; person: PersonId; logo: LogoId; name: string }

export function parseUpload(path: string): Upload | null {
  const parts = path.split('/')
  const [root, person, kind, ...ids] = parts.slice(0, -1)
  const [parent, id, last] = ids
  const name = parts.at(-1)
  if (root !== 'uploads' || !person || !parent || !id || !name) return null
  const plain = [person, ...ids].every((part) => Attachment.shape.id.safeParse(part).success)
  if (!plain) return null
  if (kind === 'comments' && last && ids.length === 3)
    return {
      kind: 'attachment',
      person,
      of: { gallery: parent, comment: id },
      attachment: last,
      name,
    }
  if (ids.length !== 2) return null
  if (kind === 'proofs') return { kind: 'proof', person, gallery: parent, photo: id, name }
  if (kind === 'finals') return { kind: 'final', person, gallery: parent, arrival: id, name }
  if (kind === 'chat')
    return { kind: 'attachment', person, of: { conversation: parent }, attachment: id, name }
  if (kind === 'references')
    return { kind: 'reference', person, booking: parent, reference: id, name }
  if (kind === 'watermark' && parent === 'logo') return { kind: 'logo', person, logo: id, name }
  return null
}
