import { z } from 'zod'
import { addDays, CalendarDate, dayIn, daysBetween, endOfDay, startOfDay } from './calendar.ts'
import { declareCall } from './call.ts'
import { GalleryId } from './ids.ts'
import { Prose } from './words.ts'

/** A client is warned so many days before the last one, the farthest first. */
export const expiryWarnings = [14, 3] as const

/**
 * How many days a gallery stays open from its publishing on; null: until Les archives it. Never so
 * few that the first warning would come with the gallery itself.
 */
export const GalleryDays = z.int().min(30).max(3_650).nullable()

/** What a gallery says of its end. */
export const expiryShape = {
  /** When it is archived by itself: the end of its last day in the studio's zone; null: never. */
  expiresAt: z.date().nullable().default(null),
  /** When the clock looks at it next, for a warning or the end; null while nothing is to come. */
  expiryDue: z.date().nullable().default(null),
  /** Since when it is closed to everybody but Les, with everything in it kept; null: it is not. */
  archivedAt: z.date().nullable().default(null),
}

/** How a gallery stands for its client and members; Les sees it always. */
export type GalleryPhase = 'preparing' | 'open' | 'archived'

/** Archiving takes `published` back, so whatever asks for that alone stays closed as well. */
export function galleryPhase(gallery: {
  published: boolean
  archivedAt: Date | null
}): GalleryPhase {
  if (gallery.archivedAt !== null) return 'archived'
  return gallery.published ? 'open' : 'preparing'
}

/** The last day on which a gallery can be seen, in the studio's zone. */
export const lastDayOf = (expiresAt: Date, zone: string): CalendarDate =>
  dayIn(zone, new Date(expiresAt.getTime() - 1))

/** Whole days to the last one: 0 on that day itself, negative when it is over. */
export const daysLeft = (expiresAt: Date, zone: string, now: Date): number =>
  daysBetween(dayIn(zone, now), lastDayOf(expiresAt, zone))

/** Whether the end is so near that its client is to be warned. */
export const isEnding = (expiresAt: Date, zone: string, now: Date): boolean =>
  daysLeft(expiresAt, zone, now) <= expiryWarnings[0]

/** What is due for a gallery: one warning alone when several were slept through. */
export type ExpiryStep = { kind: 'archive' } | { kind: 'warn'; ahead: number } | { kind: 'wait' }

export function expiryStep(expiresAt: Date, zone: string, now: Date): ExpiryStep {
  if (expiresAt <= now) return { kind: 'archive' }
  const left = daysLeft(expiresAt, zone, now)
  const ahead = expiryWarnings.findLast((days) => left <= days)
  return ahead === undefined ? { kind: 'wait' } : { kind: 'warn', ahead }
}

/** When the clock has to look, first of all (`after` null) or once it has looked. */
export function expiryDue(expiresAt: Date, zone: string, after: Date | null): Date | null {
  const last = lastDayOf(expiresAt, zone)
  const instants = [
    ...expiryWarnings.map((ahead) => startOfDay(zone, addDays(last, -ahead))),
    expiresAt,
  ]
  return instants.find((at) => after === null || at > after) ?? null
}

/** What a gallery says when its last day is set; a warning that is late already is due at once. */
export function endingOn(
  day: CalendarDate | null,
  zone: string,
): { expiresAt: Date | null; expiryDue: Date | null } {
  const expiresAt = day === null ? null : endOfDay(zone, day)
  return { expiresAt, expiryDue: expiresAt && expiryDue(expiresAt, zone, null) }
}

/** The last day of what is published today; null: it has none. */
export const lastDayFrom = (days: number | null, zone: string, now: Date): CalendarDate | null =>
  days === null ? null : addDays(dayIn(zone, now), days)

/** Why Les archived it; in the log alone. */
export const ArchiveReason = Prose(300)

/**
 * Les sets the last day of a gallery, or none. Twice is once. Fails with `deadline-past`,
 * `gallery-archived`, `not-found`.
 */
export const setGalleryExpiry = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, day: CalendarDate.nullable() }),
  output: z.strictObject({ saved: z.literal(true) }),
})

/**
 * Closes a published gallery to everybody but Les. Twice is once. Fails with `not-published`,
 * `not-found`.
 */
export const archiveGallery = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, reason: ArchiveReason.nullable() }),
  output: z.strictObject({ archived: z.literal(true) }),
})

/**
 * Opens an archived gallery again as it was, until a last day or without one. Twice is once. Fails
 * with `deadline-past`, `not-published`, `not-found`.
 */
export const reopenGallery = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, day: CalendarDate.nullable() }),
  output: z.strictObject({ reopened: z.literal(true) }),
})
