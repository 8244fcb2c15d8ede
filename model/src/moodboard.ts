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

const isSame = (one: Reference | undefined, other: Reference): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * Mine with what the other side has changed meanwhile; both came from `base`. What they added comes
 * last, what they took away is gone, a caption I left alone is theirs, and the order is mine.
 */
export function merged(
  base: readonly Reference[],
  mine: readonly Reference[],
  theirs: readonly Reference[],
): Reference[] {
  const byId = (references: readonly Reference[]) =>
    new Map(references.map((reference) => [reference.id, reference]))
  const [before, ours, now] = [byId(base), byId(mine), byId(theirs)]
  const kept = mine.flatMap((reference) => {
    const known = before.get(reference.id)
    if (!known) return reference
    const other = now.get(reference.id)
    if (!other) return []
    return isSame(known, reference) ? other : reference
  })
  const added = theirs.filter(({ id }) => !before.has(id) && !ours.has(id))
  return [...kept, ...added]
}

/**
 * The whole board as its client or Les arranged it; what the other side has changed since `from`
 * stays. Fails with `not-found`, and with `too-many-references` when both together are more than
 * it holds. Les is told when something new is on it, at most once an hour.
 */
export const saveMoodboard = declareCall({
  role: 'client',
  input: z.strictObject({
    booking: BookingId,
    references: z
      .array(Reference)
      .max(referencesPerBooking)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
    /** The board this one was made from; without it, it takes the place of whatever is there. */
    from: z.array(Reference).max(referencesPerBooking).optional(),
  }),
  output: z.strictObject({ references: z.int().min(0) }),
})
