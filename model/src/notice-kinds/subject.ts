import { z } from 'zod'
import { BookingId, ConversationId, GalleryId, InvoiceId, PersonId, PhotoId } from '../ids.ts'

/** What a notification is about, by the ids of it; a kind says which of them it has. */
export const NoticeSubject = z.strictObject({
  booking: BookingId.optional(),
  gallery: GalleryId.optional(),
  photo: PhotoId.optional(),
  invoice: InvoiceId.optional(),
  conversation: ConversationId.optional(),
  /** Whose all that is. A partner is told only for as long as the client shares it. */
  client: PersonId.optional(),
})
export type NoticeSubject = z.infer<typeof NoticeSubject>

const names = Object.keys(NoticeSubject.shape) as (keyof NoticeSubject)[]

/** What is stored of what a notification is about: ids alone, and no secret of a link. */
export const storedSubject = (
  about: Readonly<Partial<Record<string, string | null>>>,
): NoticeSubject =>
  Object.fromEntries(
    names.flatMap((name) => (typeof about[name] === 'string' ? [[name, about[name]]] : [])),
  )
