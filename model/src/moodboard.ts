import { z } from 'zod'
import { declareCall } from './call.ts'
import { BookingId, PersonId, ReferenceId } from './ids.ts'
import { ProseOrNone } from './words.ts'
import { mediaAddress } from './media-address.ts'

export const referencesPerBooking = 30

export const captionLimit = 300
const caption = ProseOrNone(captionLimit)

/** A picture that was uploaded under this id, or a link that is only ever shown as words. */
export const Reference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picture'), id: ReferenceId, caption }),
  z.strictObject({
    kind: z.literal('link'),
    id: ReferenceId,
    caption,
    url: z.url({ protocol: /^https?$/ }).max(1_000),
  }),
])
export type Reference = z.infer<typeof Reference>

/** The references of a booking in their order; it carries the booking's id. */
export const Moodboard = z.strictObject({
  client: PersonId,
  references: z.array(Reference).max(referencesPerBooking),
  updatedAt: z.date(),
})
export type Moodboard = z.infer<typeof Moodboard>

/** The address of a reference picture. */
export const referenceAddress = mediaAddress.reference

/**
 * The whole board as its client or Les arranged it. Fails with `not-found`; Les is told when
 * something new is on it, at most once an hour.
 */
export const saveMoodboard = declareCall({
  role: 'client',
  input: z.strictObject({
    booking: BookingId,
    references: z
      .array(Reference)
      .max(referencesPerBooking)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  }),
  output: z.strictObject({ references: z.int().min(0) }),
})
