import { BookingRequest } from '@portal/model/booking'
import { PersonId } from '@portal/model/ids'
import { Reference, referencesPerBooking } from '@portal/model/moodboard'
import { Place } from '@portal/model/place'
import { viewSchema } from '@portal/model/records/stored'
import { clip, isSeen, oneLine } from '@portal/model/words'
import { z } from 'zod'

/** What somebody has filled in so far; kept on the device until the request has arrived. */
export const Draft = z.strictObject({
  /** The booking's id, made once, so that a double click or a lost answer is one booking. */
  id: BookingRequest.shape.id,
  /** Who began it, once they were signed in; nobody else goes on with it on this device. */
  owner: PersonId.nullable(),
  package: BookingRequest.shape.package.nullable(),
  addOns: BookingRequest.shape.addOns,
  date: BookingRequest.shape.date.nullable(),
  alternatives: BookingRequest.shape.alternatives,
  place: Place.nullable(),
  /**
   * The house, church or hall at that place; may be empty. Neither it nor the story is measured
   * here: what is too long to be sent is still kept.
   */
  venue: z.string(),
  story: z.string(),
  /** The files of its pictures stay in this browser until the request has arrived. */
  references: z.array(Reference).max(referencesPerBooking),
  /** The total that the review last showed, in minor units; null before that. */
  seenTotal: z.int().min(0).nullable(),
  /** Whether it was ever sent: its answer may have been lost on the way. */
  sent: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft = (id: string): Draft => ({
  id,
  owner: null,
  package: null,
  addOns: [],
  date: null,
  alternatives: [],
  place: null,
  venue: '',
  story: '',
  references: [],
  seenTotal: null,
  sent: false,
})

/** A stored draft; null when there is none, or none that this version of the portal understands. */
export function parseDraft(stored: string | null): Draft | null {
  try {
    return viewSchema(Draft).parse(JSON.parse(stored ?? ''))
  } catch {
    return null
  }
}

const priced = ['package', 'addOns', 'place'] as const

/** The draft with the change. What is priced otherwise has a total that is still to be seen. */
export const changed = (draft: Draft, change: Partial<Draft>): Draft => ({
  ...draft,
  ...(priced.some((name) => name in change) ? { seenTotal: null } : {}),
  ...change,
})

/** Whether anything was filled in, so that losing it would be a loss. */
export const isBegun = (draft: Draft): boolean =>
  draft.package !== null ||
  draft.date !== null ||
  draft.place !== null ||
  draft.story.trim() !== '' ||
  draft.references.length > 0

/** The place as Les reads it: "Castle of Ooidonk, Deinze", at most 120 characters. */
export function placeOfDraft({ place, venue }: Pick<Draft, 'place' | 'venue'>): Place | null {
  if (!place || !isSeen(venue)) return place
  const house = oneLine(venue)
  return { ...place, name: clip(`${house}, ${place.name}`, 120).trim() }
}
