import { z } from 'zod'
import { StoredWords } from './words.ts'

/**
 * What a client is filling in, for their other devices. The words are the wizard's own; nothing is
 * decided from them, so the server keeps them as they are.
 */
export const BookingDraft = z.strictObject({
  json: StoredWords(30_000),
  /** The browser that wrote it last. */
  device: StoredWords(64),
  at: z.date(),
})
export type BookingDraft = z.infer<typeof BookingDraft>
