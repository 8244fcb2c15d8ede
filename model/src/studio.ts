import { z } from 'zod'
import { CalendarDate, isTimeZone, Month } from './calendar.ts'
import { GalleryDays } from './expiry.ts'
import { choosingOf, isSoundChoosing } from './choosing.ts'
import { declareCall } from './call.ts'
import { PackageId } from './ids.ts'
import { Deposit } from './invoicing/deposit.ts'
import { Invoicing, PublicInvoicing } from './invoicing/settings.ts'
import { Amount, Currency } from './money.ts'
import { GivenPlace, Travel } from './place.ts'
import { hasContrast } from './colour.ts'
import { Watermark } from './watermark.ts'
import { Line, LineOrNone, ProseOrNone } from './words.ts'

/** What a client books. */
export const Package = z
  .strictObject({
    id: PackageId,
    name: Line(80),
    story: ProseOrNone(600),
    covers: z.enum(['photo', 'film', 'photo and film']),
    price: Amount,
    deposit: Deposit,
    hours: z.number().positive().max(72),
    /** How many photographs the client may choose without paying more. */
    photographs: z.int().min(0).max(2_000),
    /** Fewer the client cannot submit. */
    leastPhotographs: z.int().min(0).max(2_000),
    /** The price of each photograph chosen beyond those. */
    extraPhotograph: Amount,
    /** How many more may be chosen at that price. */
    mostExtraPhotographs: z.int().min(0).max(2_000),
    /** How many days a client has to choose, from publishing; 0: as long as it takes. */
    choosingDays: z.int().min(0).max(365),
    /** Path below the site, e.g. `/stills/wedding`; `-800.webp` and `-1600.webp` follow it. */
    cover: z.string().regex(/^\/stills\/[a-z-]+$/),
    offered: z.boolean(),
  })
  .refine((one) => isSoundChoosing(choosingOf(one)))
export type Package = z.infer<typeof Package>

/** What can be added to any package, at a price of its own or for a fraction of the package's. */
export const AddOn = z.strictObject({
  id: PackageId,
  name: Line(80),
  story: ProseOrNone(300),
  price: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amount'), amount: Amount }),
    z.strictObject({ kind: z.literal('share'), basisPoints: z.int().min(1).max(20_000) }),
  ]),
  offered: z.boolean(),
})
export type AddOn = z.infer<typeof AddOn>

/** Days on which nothing can be booked, first and last included. */
export const BlockedRange = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => from <= to)
export type BlockedRange = z.infer<typeof BlockedRange>

/** Which days can be booked. */
export const Availability = z.strictObject({
  /** Monday … Sunday. */
  weekdays: z.array(z.boolean()).length(7),
  shootsPerDay: z.int().min(1).max(20),
  minimumNoticeDays: z.int().min(0).max(365),
  horizonMonths: z.int().min(1).max(60),
  blocked: z.array(BlockedRange).max(200),
})
export type Availability = z.infer<typeof Availability>

/** What clients may do about a booking by themselves, and what they get back when they cancel. */
export const ChangePolicy = z.strictObject({
  /** Until that many days before the shoot; later a client asks and Les decides. */
  cutOffDays: z.int().min(0).max(365),
  /** Cancelled at least so many days before: this fraction of what was paid. The longest notice first. */
  refunds: z
    .array(
      z.strictObject({
        daysBefore: z.int().min(0).max(730),
        basisPoints: z.int().min(0).max(10_000),
      }),
    )
    .max(6)
    .refine((rules) =>
      rules.every(
        ({ daysBefore }, index) => index === 0 || daysBefore < (rules[index - 1]?.daysBefore ?? 0),
      ),
    ),
  /** How long (hours) a freed date is held for the client it is offered to. */
  offerHours: z.int().min(1).max(168),
})
export type ChangePolicy = z.infer<typeof ChangePolicy>

/** Where the studio is reached; empty strings are not shown. */
export const Contact = z.strictObject({
  email: z.union([z.literal(''), z.email().max(254)]),
  phone: LineOrNone(30),
  address: ProseOrNone(200),
})
export type Contact = z.infer<typeof Contact>

/** `#rrggbb`. It takes the place of the gold, so dark words must be readable on it (WCAG AA). */
export const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .refine((colour) => hasContrast(colour, '#0a0a0a'))

/** A small picture as a data address, so that every page has it with the studio's document. */
export const Logo = z
  .string()
  .max(60_000)
  .regex(/^data:image\/(?:webp|png);base64,[A-Za-z0-9+/]+=*$/)

/** Everything about the studio that anybody may know: one document, one read for the public page. */
export const Studio = z.strictObject({
  name: Line(60),
  tagline: Line(160),
  /** Takes the place of the name at the top of each page; null: the name itself. */
  logo: Logo.nullable(),
  accent: Accent,
  contact: Contact,
  /** While it is closed clients see `words` in place of the portal; Les works on. */
  portal: z.strictObject({ open: z.boolean(), words: ProseOrNone(300) }),
  zone: z.string().refine(isTimeZone),
  currency: Currency,
  travel: Travel,
  availability: Availability,
  /** The month Les pins as "Now booking for"; null: computed from the free dates. */
  pinnedMonth: Month.nullable(),
  /** In the order in which they are shown. */
  packages: z.array(Package).max(20).refine(haveOwnIds),
  addOns: z.array(AddOn).max(30).refine(haveOwnIds),
  changes: ChangePolicy,
  /** How long a gallery stays open once it is published. */
  galleryDays: GalleryDays.default(365),
  invoicing: PublicInvoicing,
  watermark: Watermark,
  /** What Les adds to the terms, in his own words; shown as plain text. */
  terms: ProseOrNone(4_000),
})
export type Studio = z.infer<typeof Studio>

function haveOwnIds(all: readonly { id: string }[]): boolean {
  return new Set(all.map(({ id }) => id)).size === all.length
}

/** What Les changes as he likes; the watermark is not among it. */
export const StudioSettings = z.strictObject({
  ...Studio.omit({ watermark: true }).shape,
  // Without the default, or a change of something else would bring it back.
  galleryDays: GalleryDays,
  invoicing: Invoicing,
  travel: Travel.extend({ studio: GivenPlace }),
})
export type StudioSettings = z.infer<typeof StudioSettings>

/**
 * Changes some of the settings; each one named is replaced whole. They apply at once everywhere.
 * The watermark has a call of its own, `changeWatermark`, because proofs are made anew.
 */
export const updateStudio = declareCall({
  role: 'admin',
  input: StudioSettings.partial().refine((change) => Object.keys(change).length > 0),
  output: z.strictObject({ changed: z.array(z.string()) }),
})
