import { z } from 'zod'
import { declareCall } from './call.ts'
import {
  AttachmentId,
  BookingId,
  CommentId,
  ConversationId,
  GalleryId,
  MessageId,
  PersonId,
} from './ids.ts'
import { isAttachable } from './attachable.ts'
import { pictureTypes, uploadLimitBytes } from './upload.ts'

/** How long (hours) an upload may begin after it was asked for; slow lines take their time. */
export const ticketHours = 6
/** How long (days) a file may wait for the words that name it: a device may be offline between. */
export const unnamedDays = 14
/** The most files that are asked for at once: the references of a booking. */
export const uploadsAtOnce = 30
/** What each such upload is called in the bucket; the name it came with stands beside its words. */
export const uploadName = 'file'

/** What a file is for: the words, the board or the account that will name it. */
export const Purpose = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('message'),
    conversation: ConversationId,
    message: MessageId,
  }),
  z.strictObject({ kind: z.literal('comment'), gallery: GalleryId, comment: CommentId }),
  z.strictObject({ kind: z.literal('reference'), booking: BookingId }),
  z.strictObject({ kind: z.literal('portrait'), person: PersonId }),
])
export type Purpose = z.infer<typeof Purpose>

const unknownType = 'application/octet-stream'
const namedTypes: readonly string[] = [unknownType, ...pictureTypes]
const isUploadType = (type: string) => namedTypes.includes(type) || isAttachable(type)

/**
 * The type (MIME) a file is uploaded as. Until the pipeline has looked at it the bucket serves an
 * upload to whoever has its token, as what it calls itself: so never as a page or a script.
 */
export const uploadTypeOf = (type: string): string => (isUploadType(type) ? type : unknownType)

/**
 * That one person may upload one file of exactly this size and type to exactly this path, once:
 * `storage.rules` look it up by the file's id. Afterwards it is the record of the file, in whose
 * name its bytes are counted for as long as they are kept.
 */
export const UploadTicket = z.strictObject({
  person: PersonId,
  purpose: Purpose,
  path: z.string(),
  bytes: z.int().min(1),
  type: z.string(),
  /** Until when the upload may begin; in the past once it has been worked on. */
  until: z.date(),
  /** When to look whether something names the file; null once something does. */
  checkAt: z.date().nullable(),
  /** Nothing named it in time: it is being taken away. */
  leaving: z.boolean(),
  /** The budgets it is counted in, by their ids. */
  budgets: z.array(z.string()),
})
export type UploadTicket = z.infer<typeof UploadTicket>

/**
 * Asks for the files of one message, comment or board, or for a portrait, before they are uploaded. Returns where to put
 * each; null for one that is here already. Asking again is safe and renews what has run out. Fails
 * with `not-found` where the person may not speak, `uploads-full`, and `conflict` for an id that is
 * taken.
 */
export const openUploads = declareCall({
  role: 'client',
  input: z.strictObject({
    purpose: Purpose,
    files: z
      .array(
        z.strictObject({
          id: AttachmentId,
          bytes: z.int().min(1).max(uploadLimitBytes),
          /** MIME type as the upload will say it. */
          type: z.string().max(120).refine(isUploadType),
        }),
      )
      .min(1)
      .max(uploadsAtOnce)
      .refine((files) => new Set(files.map(({ id }) => id)).size === files.length),
  }),
  output: z.strictObject({
    files: z.array(z.strictObject({ id: AttachmentId, path: z.string().nullable() })),
  }),
})
