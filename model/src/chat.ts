import { z } from 'zod'
import { Attachment, kindOfFiles } from './attachment.ts'
import { declareCall } from './call.ts'
import { fold, isFound } from './fold.ts'
import { BookingId, GalleryId, InvoiceId, MessageId, PersonId, PhotoId, PortraitId } from './ids.ts'
import { galleryAccess, partnerAccess } from './access.ts'
import { Line, Prose, StoredWords, clip } from './words.ts'
import { NewerWord, orNewer } from './records/newer.ts'

export const messageLimit = 4_000
/** The most (UTF-16 units) that a conversation's summary has of a message. */
export const summaryLimit = 140
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
  text: StoredWords(summaryLimit),
  /** What it is when it has no words. */
  about: orNewer(Content),
  at: z.date(),
})
export type LastWords = z.infer<typeof LastWords>

/**
 * One thread with its summary. A message is written in one batch with `last`, the other side's
 * `unread` and `done: false`, so no function stands between two people.
 */
export const Conversation = z.strictObject({
  client: PersonId,
  clientName: StoredWords(80),
  /** Of their account, beside whose name it is shown. */
  clientPortrait: PortraitId.nullable().default(null),
  /** Partners speak on the client's side. */
  ...partnerAccess,
  names: galleryAccess.names,
  /** The further booking it is for; null for the client's first thread. */
  booking: BookingId.nullable(),
  /** What the further booking is called, as "The Wedding"; null for the first thread. */
  subject: StoredWords(120).nullable(),
  last: LastWords.nullable(),
  unread: bySide(z.int().min(0)),
  /** Up to which message (its time) a side has read; never moves back. */
  readAt: bySide(z.date().nullable()),
  /** Up to which message (its time) each partner has read, who reads for nobody else. */
  readBy: z.record(PersonId, z.date()).default({}),
  /** Up to which message (its time) has arrived at a side; never moves back. */
  deliveredAt: bySide(z.date().nullable()),
  /** Les has dealt with it; a new client message reopens it. */
  done: z.boolean(),
  /** Les has read it and wants to come back to it. */
  kept: z.boolean(),
})
export type Conversation = z.infer<typeof Conversation>

/** Somebody at one end of a thread. */
export interface Talker {
  person: PersonId
  side: Side
}

/**
 * Whether reading a thread counts for its side: for Les's accounts, and for the client. A partner
 * writes along and reads for nobody else, or the client would never hear of what came.
 */
export const readsForSide = (
  { client }: Pick<Conversation, 'client'>,
  { person, side }: Talker,
): boolean => side === 'studio' || person === client

/** Up to which message (its time) somebody has read a thread; null before the first. */
export const readAtOf = (
  conversation: Pick<Conversation, 'client' | 'readAt' | 'readBy'>,
  talker: Talker,
): Date | null =>
  readsForSide(conversation, talker)
    ? conversation.readAt[talker.side]
    : (conversation.readBy[talker.person] ?? null)

/** Whether something waits for somebody; of what the other side said the newest is of this time. */
export const isWaiting = (
  conversation: Pick<Conversation, 'client' | 'unread' | 'readAt' | 'readBy'>,
  talker: Talker,
  newest: Date | null,
): boolean => {
  if (readsForSide(conversation, talker)) return conversation.unread[talker.side] > 0
  const readAt = readAtOf(conversation, talker)
  return newest !== null && (readAt === null || newest > readAt)
}

/** Up to so many messages a partner has not read are counted. */
export const mostCounted = 50

/**
 * What a partner has not read are the studio's messages from this moment on; null is all of them.
 * Marks are of whole milliseconds, and messages come in between.
 */
export const unreadSince = (readAt: Date | null): Date | null =>
  readAt && new Date(readAt.getTime() + 1)

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

const cardKinds: readonly string[] = Card.options.map(({ shape }) => shape.kind.value)
/** A card of a kind that a newer version has; what it shows, this one cannot know. */
const NewerCard = z.looseObject({ kind: NewerWord.refine((kind) => !cardKinds.includes(kind)) })

/**
 * Never without words, a file or a card, unless it was taken back. The id is made by the sender:
 * sent twice is one message.
 */
export const Message = z.strictObject({
  sender: PersonId,
  side: Side,
  text: StoredWords(messageLimit),
  attachments: z.array(Attachment).max(attachmentsPerMessage),
  card: z.union([Card, NewerCard]).nullable(),
  at: z.date(),
  /** The message it answers, in the same thread. */
  replyTo: MessageId.nullable(),
  editedAt: z.date().nullable(),
  /** Taken back: its words and pictures are gone, that it was there is not. */
  deleted: z.boolean(),
  /** One for each side. */
  reactions: bySide(orNewer(Reaction).nullable()),
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
        name: Line(40),
        text: Prose(1_000),
      }),
    )
    .max(50),
})
export type QuickReplies = z.infer<typeof QuickReplies>

/** What a quick reply can be filled with; where it is not known, "…" stands. */
export const replyPlaceholders = ['name', 'date', 'package'] as const

/** Replaces the quick replies. A call, because rules cannot walk a list of that length. */
export const saveQuickReplies = declareCall({
  role: 'admin',
  input: QuickReplies,
  output: z.strictObject({ saved: z.literal(true) }),
})

/** Whether its author may still correct a message, by the clock of this device. */
export const mayEdit = (
  message: Pick<Message, 'sender' | 'at' | 'deleted'>,
  person: PersonId,
  now: Date,
): boolean =>
  message.sender === person && !message.deleted && now.getTime() - message.at.getTime() < editableMs

/** Whether a message answers a search for words. */
export const hasWords = (message: Pick<Message, 'text'>, search: string): boolean =>
  fold(search) !== '' && isFound(search, message.text)

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
  card: object | null
  deleted?: boolean
}): Content {
  if (deleted) return 'taken-back'
  if (card) return 'card'
  if (attachments.length === 0) return 'words'
  return kindOfFiles(attachments)
}

/**
 * The sidebar's copy of a message: the beginning of its words as they are stored, without an
 * ellipsis, so that rules can compare the two. Who shows it makes it visible and one line.
 */
export const summaryOf = (text: string): string => clip(text, summaryLimit)
