import { z } from 'zod'
import { Attachment, kindOfFiles } from './attachment.ts'
import { BookingId, GalleryId, InvoiceId, MessageId, PersonId, PhotoId } from './ids.ts'
import { galleryAccess, partnerAccess } from './member.ts'

export const messageLimit = 4_000
export const attachmentsPerMessage = 10
/** A typing mark older than this (ms) is over. */
export const typingMs = 6_000

/** The two ends of a conversation: the client, and whoever answers for the studio. */
export const Side = z.enum(['client', 'studio'])
export type Side = z.infer<typeof Side>

export const otherSide = (side: Side): Side => (side === 'client' ? 'studio' : 'client')

const bySide = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ client: value, studio: value })

/** What a message is, besides its words. */
export const Content = z.enum(['words', 'pictures', 'files', 'card', 'taken-back'])
export type Content = z.infer<typeof Content>

/** The last words, as the sidebar shows them. */
export const LastWords = z.strictObject({
  message: MessageId,
  side: Side,
  /** Up to 140 characters; empty when the message has no words. */
  text: z.string().max(140),
  /** What it is when it has no words. */
  about: Content,
  at: z.date(),
})
export type LastWords = z.infer<typeof LastWords>

/**
 * One thread with its summary. A message is written in one batch with `last`, the other side's
 * `unread` and `done: false`, so no function stands between two people.
 */
export const Conversation = z.strictObject({
  client: PersonId,
  clientName: z.string().max(80),
  /** Partners speak on the client's side. */
  ...partnerAccess,
  names: galleryAccess.names,
  /** The further booking it is for; null for the client's first thread. */
  booking: BookingId.nullable(),
  /** What the further booking is called, as "The Wedding"; null for the first thread. */
  subject: z.string().max(120).nullable(),
  last: LastWords.nullable(),
  unread: bySide(z.int().min(0)),
  /** Up to which message (its time) a side has read; never moves back. */
  readAt: bySide(z.date().nullable()),
  /** Up to which message (its time) has arrived at a side; never moves back. */
  deliveredAt: bySide(z.date().nullable()),
  /** Les has dealt with it; a new client message reopens it. */
  done: z.boolean(),
  /** Les has read it and wants to come back to it. */
  kept: z.boolean(),
})
export type Conversation = z.infer<typeof Conversation>

/** How long (ms) words can be corrected after they were sent. */
export const editableMs = 15 * 60_000

/** What can be said about a message without words. */
export const reactions = ['❤️', '👍', '😂', '😮', '😢', '🙏'] as const
export const Reaction = z.enum(reactions)
export type Reaction = z.infer<typeof Reaction>

/** Something of the client's that a message shows, with its state as it is now. */
export const Card = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('booking'), booking: BookingId }),
  z.strictObject({ kind: z.literal('invoice'), invoice: InvoiceId }),
  z.strictObject({ kind: z.literal('photo'), gallery: GalleryId, photo: PhotoId }),
])
export type Card = z.infer<typeof Card>

/**
 * Never without words, a file or a card, unless it was taken back. The id is made by the sender:
 * sent twice is one message.
 */
export const Message = z.strictObject({
  sender: PersonId,
  side: Side,
  text: z.string().max(messageLimit),
  attachments: z.array(Attachment).max(attachmentsPerMessage),
  card: Card.nullable(),
  at: z.date(),
  /** The message it answers, in the same thread. */
  replyTo: MessageId.nullable(),
  editedAt: z.date().nullable(),
  /** Taken back: its words and pictures are gone, that it was there is not. */
  deleted: z.boolean(),
  /** One for each side. */
  reactions: bySide(Reaction.nullable()),
})
export type Message = z.infer<typeof Message>

/** "I am writing": one document a person, refreshed while typing. */
export const Typing = z.strictObject({ side: Side, at: z.date() })
export type Typing = z.infer<typeof Typing>

/** Words Les says often. `{name}`, `{date}` and `{package}` are the client's. */
export const QuickReplies = z.strictObject({
  replies: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(40),
        text: z.string().trim().min(1).max(1_000),
      }),
    )
    .max(50),
})
export type QuickReplies = z.infer<typeof QuickReplies>

/** Whether its author may still correct a message, by the clock of this device. */
export const mayEdit = (
  message: Pick<Message, 'sender' | 'at' | 'deleted'>,
  person: PersonId,
  now: Date,
): boolean =>
  message.sender === person && !message.deleted && now.getTime() - message.at.getTime() < editableMs

/** Whether a message answers a search for words. */
export const hasWords = (message: Pick<Message, 'text'>, search: string): boolean =>
  search.trim() !== '' && message.text.toLowerCase().includes(search.trim().toLowerCase())

export type Tick = 'sending' | 'sent' | 'delivered' | 'read'

/** The tick beside one's own message; `pending` while the server has not confirmed it. */
export function tickOf(
  message: Pick<Message, 'side' | 'at'>,
  pending: boolean,
  marks: Pick<Conversation, 'readAt' | 'deliveredAt'>,
): Tick {
  if (pending) return 'sending'
  const other = otherSide(message.side)
  const covers = (mark: Date | null) => mark !== null && mark >= message.at
  if (covers(marks.readAt[other])) return 'read'
  return covers(marks.deliveredAt[other]) ? 'delivered' : 'sent'
}

/** What a message is to the sidebar when it has no words. */
export function contentOf({
  attachments,
  card,
  deleted = false,
}: {
  attachments: readonly Pick<Attachment, 'size'>[]
  card: Card | null
  deleted?: boolean
}): Content {
  if (deleted) return 'taken-back'
  if (card) return 'card'
  if (attachments.length === 0) return 'words'
  return kindOfFiles(attachments)
}

/**
 * Words without what hides in them: controls and overrides that turn lines around, floods of
 * characters without width, and letters with towers of accents. Emoji and every script stay.
 */
export const visibleText = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- controls are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u200b-\u200f\u2060-\u2064\ufeff]{2,}/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')

/** The sidebar's line for a message. */
export const summaryOf = (text: string): string =>
  visibleText(text).replace(/\s+/g, ' ').trim().slice(0, 140)
