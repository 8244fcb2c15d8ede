import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { type PhotoSet, setOf } from './arrangement.ts'
import { addDays, CalendarDate } from './calendar.ts'
import { declareCall } from './call.ts'
import type { DownloadSize } from './delivery.ts'
import { galleryPhase } from './expiry.ts'
import type { Gallery, SheetPhoto } from './gallery.ts'
import { GalleryId, PersonId, type PhotoId, SetId, ShareId } from './ids.ts'
import type { GuestRights, SharedPhoto } from './shared-view.ts'
import type { GalleryStage } from './stage.ts'
import { Line, StoredWords } from './words.ts'

/** How many links of a gallery may stand at once. */
export const mostShares = 20
/** How many that are over are kept in the list, the latest ones. */
export const keptShares = 30
/** Links made, changed or revoked by one person in an hour. */
export const shareChangesPerHour = 60
/**
 * Wrong passwords for one link in an hour: from a network, where a venue full of guests mistypes;
 * from a browser that was let in before; and from everybody together, beyond which a network has
 * the first few alone. So nobody who guesses can shut out those who know.
 */
export const passwordTries = { network: 200, device: 30, everybody: 400, always: 10 } as const
/** Days a link is good for unless another last day is chosen, and at most. */
export const shareDays = { usual: 30, most: 365 } as const

/** What only who holds the link knows. */
export const ShareSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const ShareLabel = Line(60)
export const SharePassword = z.string().min(6).max(128)

/** Which photographs: all, those the client has chosen, or one set; as they are when looked at. */
export const ShareWhat = z.union([z.enum(['all', 'selection']), z.strictObject({ set: SetId })])
export type ShareWhat = z.infer<typeof ShareWhat>

/** The largest size a guest takes along once the gate is open. */
export const ShareDownloads = z.enum(['none', 'web', 'print'])
export type ShareDownloads = z.infer<typeof ShareDownloads>

/**
 * A link to photographs of a gallery for whoever holds it. It is found by the hash of its secret;
 * the secret is kept as well, so that its owner can copy the link again. Only the server writes it;
 * the gallery's client and Les read it.
 */
export const Share = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  by: PersonId,
  secret: ShareSecret,
  /** Whom it is for, in the owner's words. */
  label: StoredWords(60),
  what: ShareWhat,
  downloads: ShareDownloads,
  hasPassword: z.boolean(),
  /** One more with each change of the password: who came in with the former one is outside. */
  turn: z.int().min(0),
  lastDay: CalendarDate,
  /** The end of that day in the studio's zone. */
  expiresAt: z.date(),
  revokedAt: z.date().nullable(),
  createdAt: z.date(),
})
export type Share = z.infer<typeof Share>

/**
 * What guests have used a link for. They write it, however many they are, so it is not part of the
 * link: whoever revokes one waits for no crowd.
 */
export const ShareUse = z.strictObject({
  gallery: GalleryId,
  client: PersonId,
  /** How often its page was opened. */
  views: z.int().min(0).default(0),
  lastViewedAt: z.date().nullable().default(null),
  /** How many photographs were taken along. */
  taken: z.int().min(0).default(0),
})
export type ShareUse = z.infer<typeof ShareUse>

/** The password of a link (scrypt, base64url); the server alone reads it. */
export const ShareLock = z.strictObject({ salt: z.string(), hash: z.string() })
export type ShareLock = z.infer<typeof ShareLock>

/** What a guest's sealed pass says. `expires` is Unix time in seconds. */
export const SharePass = z.strictObject({
  share: ShareId,
  turn: z.int().min(0),
  expires: z.int(),
})
export type SharePass = z.infer<typeof SharePass>

/** Whether a link is neither revoked nor over. */
export const isStandingShare = (
  { expiresAt, revokedAt }: Pick<Share, 'expiresAt' | 'revokedAt'>,
  now: Date,
): boolean => revokedAt === null && now < expiresAt

/** Whether a link shows anything: it stands, and its gallery is shown. */
export const isShareOpen = (
  share: Pick<Share, 'expiresAt' | 'revokedAt'>,
  gallery: Pick<Gallery, 'published' | 'archivedAt'> | null,
  now: Date,
): boolean => isStandingShare(share, now) && gallery !== null && galleryPhase(gallery) === 'open'

const sizesUpTo = {
  none: [],
  web: ['web'],
  print: ['web', 'print'],
} as const satisfies Record<ShareDownloads, readonly DownloadSize[]>

/** What a guest may have: proofs alone before the gate is open, then what the link allows. */
export const guestRights = (
  { downloads }: Pick<Share, 'downloads'>,
  gate: { open: boolean },
  stage: GalleryStage,
): GuestRights => ({
  finals: gate.open,
  takes: gate.open ? [...sizesUpTo[downloads]] : [],
  ...(stage === 'delivered' && { delivered: true }),
})

/** The photographs of a gallery that a link shows, in the gallery's order. */
export function sharedPhotos(
  what: ShareWhat,
  photos: readonly SheetPhoto[],
  sets: readonly PhotoSet[],
  chosen: readonly PhotoId[],
): SharedPhoto[] {
  const wanted = new Set(chosen)
  const isShared = (photo: SheetPhoto) => {
    if (what === 'all') return true
    return what === 'selection' ? wanted.has(photo.id) : setOf(photo, sets) === what.set
  }
  return photos.filter(isShared).map((photo) => {
    const { id, name, width, height, hash, final } = photo
    const set = setOf(photo, sets)
    return {
      id,
      name,
      width,
      height,
      hash,
      ...(set && { set }),
      ...(final && { final: { web: final.web, print: final.print } }),
    }
  })
}

/** The last days a link may be given, both included. */
export const lastDaysOf = (today: CalendarDate): { first: CalendarDate; last: CalendarDate } => ({
  first: addDays(today, 1),
  last: addDays(today, shareDays.most),
})

/** The end of each link of a gallery that is over, oldest first, beyond those that are kept. */
export const sharesToForget = <Row extends { value: Pick<Share, 'expiresAt' | 'revokedAt'> }>(
  rows: readonly Row[],
  now: Date,
): Row[] => {
  const endOf = ({ value }: Row) => (value.revokedAt ?? value.expiresAt).getTime()
  return rows
    .filter(({ value }) => !isStandingShare(value, now))
    .toSorted((a, b) => endOf(b) - endOf(a))
    .slice(keptShares)
}

/** What the owner of a link decides about it. */
const terms = { label: ShareLabel, downloads: ShareDownloads, lastDay: CalendarDate }

/**
 * The client of a gallery or Les makes a link to it. Fails with `not-found` (also for members),
 * `not-published`, `too-many-shares`, `deadline-past`, `share-too-long`, `too-many-requests`.
 */
export const shareGallery = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({
    gallery: GalleryId,
    what: ShareWhat,
    ...terms,
    password: SharePassword.nullable(),
  }),
  output: z.strictObject({ share: ShareId, secret: ShareSecret }),
})

/**
 * Changes a link that is not revoked; `password` is kept, taken away or set. Fails as
 * `shareGallery`, and with `share-revoked`.
 */
export const updateShare = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({
    share: ShareId,
    ...terms,
    password: z.union([z.enum(['keep', 'none']), z.strictObject({ set: SharePassword })]),
  }),
  output: z.strictObject({ saved: z.literal(true) }),
})

/** Ends a link for good: within a minute it shows nothing. Twice is once. Fails with `not-found`. */
export const revokeShare = declareCall({
  role: 'client',
  input: z.strictObject({ share: ShareId }),
  output: z.strictObject({ revoked: z.literal(true) }),
})
