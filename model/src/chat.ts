import { z } from 'zod'
import { AttachmentId, MessageId, PersonId } from './ids.ts'

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

/** The last words, as the sidebar shows them. */
export const LastWords = z.strictObject({
  message: MessageId,
  side: Side,
  /** Up to 140 characters; empty when the message is a picture alone. */
  text: z.string().max(140),
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
  last: LastWords.nullable(),
  unread: bySide(z.int().min(0)),
  /** Up to which message (its time) a side has read; never moves back. */
  readAt: bySide(z.date().nullable()),
  /** Up to which message (its time) has arrived at a side; never moves back. */
  deliveredAt: bySide(z.date().nullable()),
  /** Les has dealt with it; a new client message reopens it. */
  done: z.boolean(),
})
export type Conversation = z.infer<typeof Conversation>

/** A picture in a message; its bytes are served by `media` once the pipeline has made them safe. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  name: z.string().min(1).max(120),
  /** Pixels as the sender's browser measured them, to keep the place free. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
})
export type Attachment = z.infer<typeof Attachment>

/** How long (ms) words can be corrected after they were sent. */
export const editableMs = 15 * 60_000

/** What can be said about a message without words. */
export const reactions = ['❤️', '👍', '😂', '😮', '😢', '🙏'] as const
export const Reaction = z.enum(reactions)
export type Reaction = z.infer<typeof Reaction>

/**
 * Never without words and without a picture, unless it was taken back. The id is made by the
 * sender: sent twice is one message.
 */
export const Message = z.strictObject({
  sender: PersonId,
  side: Side,
  text: z.string().max(messageLimit),
  attachments: z.array(Attachment).max(attachmentsPerMessage),
  at: z.date(),
  /** The message it answers, in the same thread. */
  replyTo: MessageId.nullable().default(null),
  editedAt: z.date().nullable().default(null),
  /** Taken back: its words and pictures are gone, that it was there is not. */
  deleted: z.boolean().default(false),
  /** One for each side. */
  reactions: bySide(Reaction.nullable()).default({ client: null, studio: null }),
})
export type Message = z.infer<typeof Message>

/** "I am writing": one document a person, refreshed while typing. */
export const Typing = z.strictObject({ side: Side, at: z.date() })
export type Typing = z.infer<typeof Typing>

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

/** The later of a mark and a time. */
export const laterMark = (mark: Date | null, at: Date): Date =>
  mark !== null && mark > at ? mark : at

/** The sidebar's line for a message. */
export const summaryOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 140)
