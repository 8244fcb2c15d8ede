import { z } from 'zod'
import { hiddenLimit } from './arrangement.ts'
import { SheetEntry } from './gallery.ts'
import { PersonId, PhotoId } from './ids.ts'

/** A photo out of its client's sight: its entry, the sheet it comes back to, whose heart it had. */
export const HiddenPhoto = z.strictObject({
  ...SheetEntry.shape,
  sheet: z.int().min(0),
  hearts: z.array(PersonId),
  /** It came after the gallery was published, and Les has not said yet that it may be seen. */
  waits: z.literal(true).optional(),
})
export type HiddenPhoto = z.infer<typeof HiddenPhoto>

/** What of a gallery is in no contact sheet. Les alone reads it. */
export const Aside = z.strictObject({
  hidden: z
    .record(PhotoId, HiddenPhoto)
    .refine((photos) => Object.keys(photos).length <= hiddenLimit)
    .default({}),
  /**
   * When photos were deleted: an upload from before that must not bring one back. `cleared` once
   * its files are gone.
   */
  deleted: z.record(PhotoId, z.strictObject({ at: z.date(), cleared: z.boolean() })).default({}),
  /** When the last one was deleted whose files may still be there; null once all are gone. */
  toClear: z.date().nullable().default(null),
})
export type Aside = z.infer<typeof Aside>

export const nothingAside: Aside = { hidden: {}, deleted: {}, toClear: null }

/** The photos that have come since the gallery was published and wait for Les's word. */
export const waitingPhotos = (aside: Pick<Aside, 'hidden'> | null): PhotoId[] =>
  Object.entries(aside?.hidden ?? {}).flatMap(([photo, { waits }]) => (waits ? [photo] : []))

/** Whether nobody but Les may see a photo. */
export const isAside = (aside: Pick<Aside, 'hidden' | 'deleted'> | null, photo: PhotoId): boolean =>
  aside !== null && (Object.hasOwn(aside.hidden, photo) || Object.hasOwn(aside.deleted, photo))
