import { BookingRequest } from '@portal/model/booking'
import { Place } from '@portal/model/place'
import { z } from 'zod'

/** What somebody has filled in so far; kept on the device until the request has arrived. */
export const Draft = z.strictObject({
  /** The booking's id, made once, so that a double click or a lost answer is one booking. */
  id: BookingRequest.shape.id,
  package: BookingRequest.shape.package.nullable(),
  date: BookingRequest.shape.date.nullable(),
  place: Place.nullable(),
  /** The house, church or hall at that place; may be empty. */
  venue: z.string().max(80),
  story: z.string().max(4_000),
  /** The total that the review last showed, in minor units; null before that. */
  seenTotal: z.int().min(0).nullable(),
  /** Whether it was ever sent: its answer may have been lost on the way. */
  sent: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft = (id: string): Draft => ({
  id,
  package: null,
  date: null,
  place: null,
  venue: '',
  story: '',
  seenTotal: null,
  sent: false,
})

/** A stored draft; null when there is none, or none that this version of the portal understands. */
export function parseDraft(stored: string | null): Draft | null {
  try {
    return Draft.parse(JSON.parse(stored ?? ''))
  } catch {
    return null
  }
}

/** The draft with the change. Another package or place is another price, still to be seen. */
export const changed = (draft: Draft, change: Partial<Draft>): Draft => ({
  ...draft,
  ...('package' in change || 'place' in change ? { seenTotal: null } : {}),
  ...change,
})

/** The place as Les reads it: "Castle of Ooidonk, Deinze", at most 120 characters. */
export function placeOfDraft({ place, venue }: Pick<Draft, 'place' | 'venue'>): Place | null {
  const house = venue.trim()
  if (!place || !house) return place
  return { ...place, name: `${house}, ${place.name}`.slice(0, 120).trim() }
}
