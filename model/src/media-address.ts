import type { z } from 'zod'
import type {
  ArrivalId,
  AttachmentId,
  BookingId,
  CommentId,
  ConversationId,
  CreditNoteId,
  GalleryId,
  InvoiceId,
  LogoId,
  PersonId,
  PhotoId,
  PortraitId,
  ReferenceId,
  VendorSetId,
  ZipId,
} from './ids.ts'
import { gapsIn, type Place } from './pattern.ts'

/**
 * Every address of media for whoever has an account, by what is there: the one place that spells
 * them. Each gap is a segment; what guests of a share link ask for stands with the links.
 */
export const mediaAddress = {
  /** A watermarked proof; `edge` in px. Stable and without a secret: the cookie decides. */
  proof: (gallery: GalleryId, photo: PhotoId, edge: string) =>
    `/media/proofs/${gallery}/${photo}/${edge}`,
  /** The watermarked proof that a final took the place of. */
  before: (gallery: GalleryId, photo: PhotoId, edge: string) =>
    `/media/before/${gallery}/${photo}/${edge}`,
  /** A final for the screen (`web`), or its tile on the wall. */
  final: (gallery: GalleryId, photo: PhotoId, size: string) =>
    `/media/finals/${gallery}/${photo}/${size}`,
  download: (gallery: GalleryId, photo: PhotoId, size: string) =>
    `/media/downloads/${gallery}/${photo}/${size}`,
  /** A part of a ZIP, counted from 0. */
  zip: (gallery: GalleryId, zip: ZipId, part: string) => `/media/zips/${gallery}/${zip}/${part}`,
  /** A final that is released to vendors, for the screen (`web`) or as a tile. */
  released: (set: VendorSetId, photo: PhotoId, size: string) =>
    `/media/released/${set}/${photo}/${size}`,
  releasedDownload: (set: VendorSetId, photo: PhotoId, size: string) =>
    `/media/released-downloads/${set}/${photo}/${size}`,
  releasedZip: (set: VendorSetId, zip: ZipId, part: string) =>
    `/media/released-zips/${set}/${zip}/${part}`,
  arrival: (gallery: GalleryId, arrival: ArrivalId) => `/media/arrivals/${gallery}/${arrival}/480`,
  logo: (logo: LogoId) => `/media/logos/${logo}`,
  /** What somebody looks like, small and square. */
  portrait: (person: PersonId, portrait: PortraitId) => `/media/portraits/${person}/${portrait}`,
  reference: (booking: BookingId, reference: ReferenceId) =>
    `/media/references/${booking}/${reference}`,
  messagePicture: (conversation: ConversationId, attachment: AttachmentId) =>
    `/media/chat/${conversation}/${attachment}`,
  messageThumbnail: (conversation: ConversationId, attachment: AttachmentId) =>
    `/media/thumbnails/${conversation}/${attachment}`,
  messageFile: (conversation: ConversationId, attachment: AttachmentId) =>
    `/media/files/${conversation}/${attachment}`,
  commentPicture: (gallery: GalleryId, comment: CommentId, attachment: AttachmentId) =>
    `/media/comments/${gallery}/${comment}/${attachment}`,
  commentThumbnail: (gallery: GalleryId, comment: CommentId, attachment: AttachmentId) =>
    `/media/comment-thumbnails/${gallery}/${comment}/${attachment}`,
  commentFile: (gallery: GalleryId, comment: CommentId, attachment: AttachmentId) =>
    `/media/comment-files/${gallery}/${comment}/${attachment}`,
  /** The documents (PDF) for a client: what they say is what stands at that moment. */
  invoice: (invoice: InvoiceId) => `/media/documents/${invoice}/invoice`,
  /** All money that moved for an invoice. */
  receipt: (invoice: InvoiceId) => `/media/documents/${invoice}/receipt`,
  creditNote: (invoice: InvoiceId, note: z.infer<typeof CreditNoteId>) =>
    `/media/documents/${invoice}/credit-note/${note}`,
  /** A client's account between two days, both included. */
  statement: (client: PersonId, from: string, to: string) =>
    `/media/statements/${client}/${from}/${to}`,
} as const

/** What there may be at an address. */
export type MediaKind = keyof typeof mediaAddress

const kinds = Object.entries(mediaAddress) as [MediaKind, Place<readonly string[]>][]

/** What an address says: what is there, and what fills its gaps; null for none of ours. */
export function readMediaAddress(
  address: string,
): { kind: MediaKind; gaps: readonly string[] } | null {
  for (const [kind, place] of kinds) {
    const gaps = gapsIn(place, address)
    if (gaps) return { kind, gaps }
  }
  return null
}
