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
  PasskeyId,
  PersonId,
  PhotoId,
  PortraitId,
  ReferenceId,
  ShareId,
  VendorSetId,
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
import { Cameras } from './camera-clock.ts'
import { Comment } from './comment.ts'
import { DownloadEntry, DownloadQuota, type FinalSize, Viewed } from './delivery.ts'
import { Final, FinalArrival } from './final.ts'
import { Gallery, Photo, Picks, Sheet } from './gallery.ts'
import { Invoice } from './invoice.ts'
import { ChangeOrder } from './invoicing/change-order.ts'
import { CreditNote } from './invoicing/credit-note.ts'
import { InvoiceDraft } from './invoicing/draft.ts'
import { LedgerEntry } from './invoicing/ledger.ts'
import { MoneyCase } from './invoicing/money-case.ts'
import { Counter } from './invoicing/number.ts'
import { OpenDue, openDueIdOf } from './invoicing/open-due.ts'
import { Checkout, Payment, Refund, StripeCustomer, StripeEvent } from './invoicing/payment.ts'
import { InvoiceSettings } from './invoicing/settings.ts'
import { PictureState, SharedFileState } from './media.ts'
import { Circle, InvitationKey, Membership } from './member.ts'
import { Moodboard } from './moodboard.ts'
import { BellEntry, NoticeDelivery } from './notice.ts'
import { NoticeEdits } from './notice-edit.ts'
import { NoticePreferences } from './notice-preferences.ts'
import { Offer } from './offer.ts'
import { Challenge, Factors, Passkey } from './passkey.ts'
import { Password } from './password.ts'
import { gapsIn, type Place } from './pattern.ts'
import { Account, Device, Person, Standing } from './person.ts'
import { ProofLink } from './proof.ts'
import { Queue, QueueTickets } from './queue.ts'
import { Rate, Tally } from './rate.ts'
import { Rewriting } from './records/rewriting.ts'
import { versionedLike } from './records/versions.ts'
import { Refusal } from './refusal.ts'
import { searchIdOf, SearchEntry, type SearchKind } from './search.ts'
import { Share, ShareLock, ShareUse } from './share.ts'
import { Totp } from './second-factor.ts'
import { SecuritySettings, Sessions } from './session.ts'
import { SignInLink } from './sign-in-link.ts'
import { AddressChange } from './address-change.ts'
import { Statistics, Visit, VisitCount } from './statistics.ts'
import { Studio } from './studio.ts'
import { UploadBudget } from './upload-budget.ts'
import { UploadTicket } from './upload-ticket.ts'
import { UploadTurn } from './upload-turn.ts'
import { Rendering } from './watermark.ts'
import { Zip, ZipPlan } from './zip.ts'
import { z } from 'zod'
import { VendorSet } from './vendor-set.ts'

/** A document's or collection's path together with what is stored there. */
export interface Path<Schema extends z.ZodType> {
  readonly path: string
  readonly schema: Schema
}

const at = <Schema extends z.ZodType>(schema: Schema, ...segments: string[]): Path<Schema> => ({
  path: segments.join('/'),
  schema,
})

/** Parts of schemas that were asked for, by the names of their fields: what reads them is made once. */
const parts = new WeakMap<z.ZodObject, Map<string, z.ZodObject>>()

/**
 * The same place, of which only these fields are asked: what stands in the others cannot keep
 * anybody from reading them. For acts that must succeed whatever others have written.
 */
export const only = <Shape extends z.ZodRawShape, Name extends keyof Shape & string>(
  { path, schema }: Path<z.ZodObject<Shape>>,
  ...names: readonly Name[]
): Path<z.ZodObject<Pick<Shape, Name>>> => {
  const known = parts.get(schema) ?? new Map<string, z.ZodObject>()
  parts.set(schema, known)
  const key = names.join()
  const fields = () => Object.fromEntries(names.map((name) => [name, schema.shape[name]]))
  const part = known.get(key) ?? versionedLike(schema, z.object(fields() as Pick<Shape, Name>))
  known.set(key, part)
  return { path, schema: part as z.ZodObject<Pick<Shape, Name>> }
}

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
  /** Les's and the server's alone. */
  invoiceSettings: () => at(InvoiceSettings, 'studio', 'invoicing'),
  securitySettings: () => at(SecuritySettings, 'studio', 'security'),
  noticeEdits: () => at(NoticeEdits, 'studio', 'notices'),
  rendering: () => at(Rendering, 'studio', 'rendering'),
  logo: (logo: LogoId) => at(PictureState, 'logos', logo),
  calendarFeed: () => at(CalendarFeed, 'studio', 'calendar'),
  statistics: (month: Month) => at(Statistics, 'statistics', month),
  visitCount: (month: Month, shard: number) => at(VisitCount, 'visitCounts', `${month}-${shard}`),
  visit: (id: string) => at(Visit, 'visits', id),
  bookedDays: (month: Month) => at(BookedDays, 'availability', month),
  person: (person: PersonId) => at(Person, 'people', person),
  standing: (person: PersonId) => at(Standing, 'people', person),
  account: (person: PersonId) => at(Account, 'accounts', person),
  /** What the pipeline says of a picture of theirs. */
  portrait: (person: PersonId, portrait: PortraitId) =>
    at(PictureState, 'people', person, 'portraits', portrait),
  password: (person: PersonId) => at(Password, 'passwords', person),
  sessions: (person: PersonId) => at(Sessions, 'sessions', person),
  /** What its person reads; what is secret of it is below, and the server's alone. */
  factors: (person: PersonId) => at(Factors, 'factors', person),
  passkey: (passkey: PasskeyId) => at(Passkey, 'passkeys', passkey),
  totp: (person: PersonId) => at(Totp, 'totps', person),
  challenge: (hash: string) => at(Challenge, 'challenges', hash),
  proofLink: (hash: string) => at(ProofLink, 'proofLinks', hash),
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
  queueTickets: () => at(QueueTickets, 'queue', 'tickets'),
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
  cameras: (gallery: GalleryId) => at(Cameras, 'galleries', gallery, 'cameras', 'clocks'),
  photo: (gallery: GalleryId, photo: PhotoId) => at(Photo, 'galleries', gallery, 'photos', photo),
  picks: (gallery: GalleryId, person: PersonId) => at(Picks, 'galleries', gallery, 'picks', person),
  comment: (gallery: GalleryId, comment: CommentId) =>
    at(Comment, 'galleries', gallery, 'comments', comment),
  final: (gallery: GalleryId, photo: PhotoId) => at(Final, 'galleries', gallery, 'finals', photo),
  finalArrival: (gallery: GalleryId, arrival: ArrivalId) =>
    at(FinalArrival, 'galleries', gallery, 'arrivals', arrival),
  downloadEntry: (gallery: GalleryId, id: string) =>
    at(DownloadEntry, 'galleries', gallery, 'downloads', id),
  look: (gallery: GalleryId, person: PersonId) => at(Viewed, 'galleries', gallery, 'looks', person),
  downloadQuota: (taker: string) => at(DownloadQuota, 'downloadQuotas', taker),
  share: (share: ShareId) => at(Share, 'shares', share),
  shareUse: (share: ShareId) => at(ShareUse, 'shareUses', share),
  shareLock: (share: ShareId) => at(ShareLock, 'shareLocks', share),
  zip: (gallery: GalleryId, zip: ZipId) => at(Zip, 'galleries', gallery, 'zips', zip),
  zipPlan: (gallery: GalleryId, zip: ZipId, part: number) =>
    at(ZipPlan, 'galleries', gallery, 'zips', zip, 'plans', String(part)),
  invoice: (invoice: InvoiceId) => at(Invoice, 'invoices', invoice),
  /** Of one instalment that is to be paid. */
  openDue: (invoice: InvoiceId, instalment: string) =>
    at(OpenDue, 'openDues', openDueIdOf(invoice, instalment)),
  invoiceDraft: (draft: string) => at(InvoiceDraft, 'invoiceDrafts', draft),
  creditNote: (creditNote: string) => at(CreditNote, 'creditNotes', creditNote),
  changeOrder: (changeOrder: string) => at(ChangeOrder, 'changeOrders', changeOrder),
  ledgerEntry: (id: string) => at(LedgerEntry, 'ledger', id),
  payment: (payment: string) => at(Payment, 'payments', payment),
  refund: (refund: string) => at(Refund, 'refunds', refund),
  moneyCase: (id: string) => at(MoneyCase, 'moneyCases', id),
  signInLink: (hash: string) => at(SignInLink, 'signInLinks', hash),
  addressChange: (hash: string) => at(AddressChange, 'addressChanges', hash),
  rate: (hash: string) => at(Rate, 'rates', hash),
  /** What was asked for in one window of time, added up without a transaction. */
  tally: (hash: string) => at(Tally, 'tallies', hash),
  refusal: (id: string) => at(Refusal, 'refusals', id),
  /** By the id of the file: an attachment, a reference or a portrait. */
  uploadTicket: (file: AttachmentId | ReferenceId | PortraitId) =>
    at(UploadTicket, 'uploadTickets', file),
  /** Of a person, a conversation, a booking or a gallery; the id says which. */
  uploadBudget: (id: string) => at(UploadBudget, 'uploadBudgets', id),
  uploadTurn: (person: PersonId) => at(UploadTurn, 'uploadTurns', person),
  counter: (name: string) => at(Counter, 'counters', name),
  checkout: (invoice: InvoiceId) => at(Checkout, 'checkouts', invoice),
  stripeCustomer: (person: PersonId) => at(StripeCustomer, 'stripeCustomers', person),
  stripeEvent: (event: string) => at(StripeEvent, 'stripeEvents', event),
  /** By the collection that is rewritten. */
  rewriting: (of: string) => at(Rewriting, 'rewritings', of),
  letter: (id: string) => at(NoticeDelivery, 'outbox', id),
  auditEntry: (id: string) => at(AuditEntry, 'audit', id),
  /** Beside the record that it leads to. */
  searchEntry: (kind: SearchKind, of: string) => at(SearchEntry, 'search', searchIdOf(kind, of)),
  vendorSet: (id: VendorSetId) => at(VendorSet, 'vendorSets', id),
} as const

/** Where everything lives: collections that are listed. */
export const collection = {
  bookings: () => at(Booking, 'bookings'),
  offers: () => at(Offer, 'offers'),
  referencePictures: (booking: BookingId) => at(PictureState, 'moodboards', booking, 'pictures'),
  statistics: () => at(Statistics, 'statistics'),
  visitCounts: () => at(VisitCount, 'visitCounts'),
  audit: () => at(AuditEntry, 'audit'),
  refusals: () => at(Refusal, 'refusals'),
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
  looks: (gallery: GalleryId) => at(Viewed, 'galleries', gallery, 'looks'),
  shares: () => at(Share, 'shares'),
  shareUses: () => at(ShareUse, 'shareUses'),
  zips: (gallery: GalleryId) => at(Zip, 'galleries', gallery, 'zips'),
  invoices: () => at(Invoice, 'invoices'),
  openDues: () => at(OpenDue, 'openDues'),
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
  uploadTickets: () => at(UploadTicket, 'uploadTickets'),
  outbox: () => at(NoticeDelivery, 'outbox'),
  people: () => at(Person, 'people'),
  addressChanges: () => at(AddressChange, 'addressChanges'),
  search: () => at(SearchEntry, 'search'),
  vendorSets: () => at(VendorSet, 'vendorSets'),
} as const

/**
 * Collections of one name below whatever document. The server lists them together, and Les the
 * comments that wait.
 */
export const group = {
  comments: () => at(Comment, 'comments'),
  downloads: () => at(DownloadEntry, 'downloads'),
  asides: () => at(Aside, 'aside'),
  zips: () => at(Zip, 'zips'),
  finalArrivals: () => at(FinalArrival, 'arrivals'),
} as const

/**
 * Where records with migrations are stored, for the job that brings all of them to the newest
 * version: a document, or by its last segment every collection of that name. Queries look at what is
 * stored, so what a migration gives can be asked for once that job has come to its end.
 */
export const rewritable: readonly Path<z.ZodType>[] = []

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
  uploadedPortrait: (person: PersonId, portrait: PortraitId, name: string) =>
    `uploads/${person}/portraits/${portrait}/${name}`,
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
  /** A document of an invoice as of a version of it; `kind` "invoice", "receipt", … */
  document: (invoice: InvoiceId, kind: string, version: number) =>
    `documents/${invoice}/${kind}-${version}.pdf`,
  /** A statement of a client's account, by a hash of what it says. */
  statement: (client: PersonId, hash: string) => `statements/${client}/${hash}.pdf`,
  reference: (booking: BookingId, reference: ReferenceId) =>
    `references/${booking}/${reference}.webp`,
  portrait: (person: PersonId, portrait: PortraitId) => `portraits/${person}/${portrait}.webp`,
} as const

/** What an upload's path says; null for a path that is none of ours. */
export type Upload =
  | { kind: 'proof'; person: PersonId; gallery: GalleryId; photo: PhotoId; name: string }
  | { kind: 'final'; person: PersonId; gallery: GalleryId; arrival: ArrivalId; name: string }
  | {
      kind: 'message'
      person: PersonId
      of: { conversation: ConversationId }
      attachment: AttachmentId
      name: string
    }
  | {
      kind: 'comment'
      person: PersonId
      of: { gallery: GalleryId; comment: CommentId }
      attachment: AttachmentId
      name: string
    }
  | {
      kind: 'reference'
      person: PersonId
      booking: BookingId
      reference: ReferenceId
      name: string
    }
  | { kind: 'logo'; person: PersonId; logo: LogoId; name: string }
  | { kind: 'portrait'; person: PersonId; portrait: PortraitId; name: string }

/** Reads paths that `place` made of ids and, as the last, a name; null for others. */
const upload =
  <Gaps extends readonly string[]>(place: Place<Gaps>, read: (...gaps: Gaps) => Upload) =>
  (path: string): Upload | null => {
    const gaps = gapsIn(place, path)
    const isPlain = gaps?.slice(0, -1).every((id) => Attachment.shape.id.safeParse(id).success)
    return gaps && isPlain ? read(...gaps) : null
  }

const uploads = [
  upload(file.uploadedProof, (person, gallery, photo, name) => ({
    kind: 'proof',
    person,
    gallery,
    photo,
    name,
  })),
  upload(file.uploadedFinal, (person, gallery, arrival, name) => ({
    kind: 'final',
    person,
    gallery,
    arrival,
    name,
  })),
  upload(
    (person: PersonId, conversation: ConversationId, attachment: AttachmentId, name: string) =>
      file.uploadedAttachment(person, { conversation }, attachment, name),
    (person, conversation, attachment, name) => ({
      kind: 'message',
      person,
      of: { conversation },
      attachment,
      name,
    }),
  ),
  upload(
    (
      person: PersonId,
      gallery: GalleryId,
      comment: CommentId,
      attachment: AttachmentId,
      name: string,
    ) => file.uploadedAttachment(person, { gallery, comment }, attachment, name),
    (person, gallery, comment, attachment, name) => ({
      kind: 'comment',
      person,
      of: { gallery, comment },
      attachment,
      name,
    }),
  ),
  upload(file.uploadedReference, (person, booking, reference, name) => ({
    kind: 'reference',
    person,
    booking,
    reference,
    name,
  })),
  upload(file.uploadedLogo, (person, logo, name) => ({ kind: 'logo', person, logo, name })),
  upload(file.uploadedPortrait, (person, portrait, name) => ({
    kind: 'portrait',
    person,
    portrait,
    name,
  })),
]

export function parseUpload(path: string): Upload | null {
  for (const read of uploads) {
    const found = read(path)
    if (found) return found
  }
  return null
}
