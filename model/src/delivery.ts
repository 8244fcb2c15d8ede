import { z } from 'zod'
import { declareCall } from './call.ts'
import { GalleryId, PersonId, PhotoId, ShareId, VendorSetId } from './ids.ts'
import { Prose, StoredWords } from './words.ts'
import { mediaAddress } from './media-address.ts'

/** Pixels of the longer edge of a photograph for the screen; `print` is the final as Les made it. */
export const webEdge = 2048

/** The sizes in which a final is given out. */
export const DownloadSize = z.enum(['web', 'print'])
export type DownloadSize = z.infer<typeof DownloadSize>

/** The files of a final: the sizes in which it is given out, and its tile on the wall (480 px). */
export const finalSizes = ['print', 'web', 'tile'] as const satisfies readonly (
  | DownloadSize
  | 'tile'
)[]
export type FinalSize = (typeof finalSizes)[number]

/** What Les has said about a release: leave it to the rules, open it anyway, keep it closed. */
export const ReleaseDecision = z.enum(['by-rules', 'released', 'withdrawn'])
export type ReleaseDecision = z.infer<typeof ReleaseDecision>

/** Why Les decided so; in the log alone. */
export const ReleaseReason = Prose(300)

/** How the finals of a gallery stand; on the gallery, because both sides look at it. */
export const Release = z.strictObject({
  decision: ReleaseDecision,
  /** When people were first told that downloads are open. */
  toldAt: z.date().nullable(),
  /** How many finals have come that nobody was told of yet. */
  news: z.int().min(0).default(0),
  /** Until when Les looks through the latest of them before people are told by themselves. */
  tellAt: z.date().nullable().default(null),
  /** Les holds it back: nobody is told until he says so. */
  held: z.boolean().default(false),
})
export type Release = z.infer<typeof Release>

export const newRelease: Release = {
  decision: 'by-rules',
  toldAt: null,
  news: 0,
  tellAt: null,
  held: false,
}

/**
 * What keeps downloads closed, in the order it is said: `withdrawn` is Les's, and to pay is the last
 * step only once there is something to give. Paying is open all the time.
 */
export const gateSteps = ['withdrawn', 'submit', 'finals', 'pay'] as const
export type GateStep = (typeof gateSteps)[number]

/** What of a booking's invoice says whether it is paid, with whatever was added to it. */
export interface Billed {
  status: string
  awaits?: readonly unknown[]
}

const isPaid = (invoice: Billed | null): boolean =>
  invoice?.status === 'paid' && (invoice.awaits ?? []).length === 0

/** What the gate looks at. */
export interface GateFacts {
  /** Null while there is none. */
  invoice: Billed | null
  selectionSubmitted: boolean
  /** Les has opened it for this booking. */
  override: boolean
  /** Les has closed it. */
  withdrawn: boolean
  /** How many finals there are. */
  finals: number
}

/** Open when nothing is missing; else the next thing to do comes first. */
export interface Gate {
  open: boolean
  missing: GateStep[]
}

/**
 * Whether finals may leave the house: paid and submitted, or overridden by Les; never while he has
 * withdrawn it, and not before there is something to give.
 */
export function gateOf({
  invoice,
  selectionSubmitted,
  override,
  withdrawn,
  finals,
}: GateFacts): Gate {
  const lacks: Record<GateStep, boolean> = {
    withdrawn,
    submit: !override && !selectionSubmitted,
    pay: !override && !isPaid(invoice),
    finals: finals === 0,
  }
  const missing = gateSteps.filter((step) => lacks[step])
  return { open: missing.length === 0, missing }
}

/** The gate of a gallery; where nothing is to be chosen nothing has to be submitted. */
export const gateOfGallery = (
  gallery: {
    selection: { state: string }
    choosing: { maximum: number }
    release: Release
    finals: number
  },
  invoice: Billed | null,
): Gate =>
  gateOf({
    invoice,
    selectionSubmitted: gallery.selection.state === 'submitted' || gallery.choosing.maximum === 0,
    override: gallery.release.decision === 'released',
    withdrawn: gallery.release.decision === 'withdrawn',
    finals: gallery.finals,
  })

/** A release with one more final to tell of, not before Les has had time to look at it. */
export const withNews = (release: Release, tellAt: Date): Release => ({
  ...release,
  news: release.news + 1,
  tellAt,
})

/** When people may be told by themselves of what is finished; null while Les holds it back. */
export const tellableFrom = ({ held, tellAt }: Release): Date | null =>
  held ? null : (tellAt ?? new Date(0))

/** Whether people may be told now without a word of Les. */
export function isTellable(release: Release, now: Date): boolean {
  const from = tellableFrom(release)
  return from !== null && from <= now
}

/** How many of the chosen photographs that are there have no final yet. */
export const awaitedFinals = (
  chosen: readonly PhotoId[],
  sheets: readonly Readonly<Record<PhotoId, { final?: unknown }>>[],
): number =>
  chosen.filter((photo) =>
    sheets.some((photos) => Object.hasOwn(photos, photo) && !photos[photo]?.final),
  ).length

/** The address of a final for the screen, shown inline; the gate is asked each time. */
export const finalAddress = (gallery: GalleryId, photo: PhotoId): string =>
  mediaAddress.final(gallery, photo, 'web')

/** The address of a final's tile on the wall; the gate is asked each time. */
export const finalTileAddress = (gallery: GalleryId, photo: PhotoId): string =>
  mediaAddress.final(gallery, photo, 'tile')

/** The address that downloads a final under its own name; gated, counted and logged. */
export const downloadAddress = (gallery: GalleryId, photo: PhotoId, size: DownloadSize): string =>
  mediaAddress.download(gallery, photo, size)

/** The address of the watermarked proof that a final took the place of. */
export const beforeAddress = (gallery: GalleryId, photo: PhotoId, edge: number): string =>
  mediaAddress.before(gallery, photo, String(edge))

/** The address of a part of a ZIP, counted from 0. */
export const zipAddress = (gallery: GalleryId, zip: string, part: number): string =>
  mediaAddress.zip(gallery, zip, String(part))

/** What somebody took away: one photograph, or a part of a ZIP. */
export const Download = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('photo'), photo: PhotoId, size: DownloadSize }),
  z.strictObject({ kind: z.literal('zip'), files: z.int().min(0), size: DownloadSize }),
])
export type Download = z.infer<typeof Download>

/** An entry of a gallery's log; Les reads it, `media` writes one for each download. */
export const DownloadEntry = z.strictObject({
  /** Null for a guest. */
  person: PersonId.nullable(),
  /** The link that a guest held, under the label it had then. */
  share: z.strictObject({ id: ShareId, label: StoredWords(60) }).optional(),
  /** What was released to the vendor who took it, under the name it had then. */
  released: z.strictObject({ id: VendorSetId, name: StoredWords(60) }).optional(),
  what: Download,
  /** The name it was given under. */
  name: StoredWords(255),
  at: z.date(),
})
export type DownloadEntry = z.infer<typeof DownloadEntry>

/**
 * When somebody looked at a gallery, last and first, and in how many visits; written by that person
 * once in a visit. Those of earlier releases say when last alone.
 */
export const Viewed = z.strictObject({
  at: z.date(),
  first: z.date().optional(),
  visits: z.int().positive().optional(),
})
export type Viewed = z.infer<typeof Viewed>

/** A download that is broken off and asked for again within this (ms) is still the same one. */
export const sameDownloadMs = 600_000

export interface DownloadLimits {
  perMinute: number
  bytesPerDay: number
}

/** What one person may take: requests in a minute, bytes in a day. */
export const downloadLimits: DownloadLimits = { perMinute: 240, bytesPerDay: 100_000_000_000 }

/** The same of the guests of a link who come from one network: none of them spends the others'. */
export const guestDownloadLimits: DownloadLimits = { perMinute: 240, bytesPerDay: 25_000_000_000 }
/** And what one link gives out in a day (bytes), to however many. */
export const linkBytesPerDay = 100_000_000_000

/**
 * What one person, or one network of a link's guests, has taken in the running minute and day; kept
 * by the server alone.
 */
export const DownloadQuota = z.strictObject({
  requests: z.int().min(0),
  minuteEnds: z.date(),
  bytes: z.int().min(0),
  dayEnds: z.date(),
})
export type DownloadQuota = z.infer<typeof DownloadQuota>

/** The quota with one more request for so many bytes; null when it is used up. */
export function withDownload(
  quota: DownloadQuota | null,
  bytes: number,
  now: Date,
  limits = downloadLimits,
): DownloadQuota | null {
  const after = (ms: number) => new Date(now.getTime() + ms)
  const minute =
    quota && now < quota.minuteEnds
      ? { requests: quota.requests + 1, minuteEnds: quota.minuteEnds }
      : { requests: 1, minuteEnds: after(60_000) }
  const day =
    quota && now < quota.dayEnds
      ? { bytes: quota.bytes + bytes, dayEnds: quota.dayEnds }
      : { bytes, dayEnds: after(86_400_000) }
  const within = minute.requests <= limits.perMinute && day.bytes <= limits.bytesPerDay
  return within ? { ...minute, ...day } : null
}

/**
 * Les opens a gallery's downloads before it is paid and chosen, closes them, or leaves them to the
 * rules again. Twice is once. Fails with `not-found`.
 */
export const decideRelease = declareCall({
  role: 'admin',
  asksProof: true,
  input: z.strictObject({ gallery: GalleryId, decision: ReleaseDecision, reason: ReleaseReason }),
  output: z.strictObject({ open: z.boolean() }),
})

/**
 * Les has people told of the finals that are there, although others are still to come. Twice is
 * once. Fails with `gate-closed`, `not-found`.
 */
export const tellRelease = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId }),
  output: z.strictObject({ told: z.int().min(0) }),
})

/**
 * Les has people wait to be told of finals although all are there, or no longer. Twice is once. Fails
 * with `not-found`.
 */
export const holdRelease = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, held: z.boolean() }),
  output: z.strictObject({ held: z.boolean() }),
})
