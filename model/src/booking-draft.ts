import { z } from 'zod'

/**
 * What a client is filling in, for their other devices. The words are the wizard's own; nothing is
 * decided from them, so the server keeps them as they are.
 */
export const BookingDraft = z.strictObject({
  json: z.string().max(30_000),
  /** The browser that wrote it last. */
  device: z.string().max(64),
  at: z.date(),
})
export type BookingDraft = z.infer<typeof BookingDraft>
