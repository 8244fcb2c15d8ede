import { z } from 'zod'
import { Month } from './calendar.ts'
import { PackageId } from './ids.ts'
import { Amount, Currency } from './money.ts'
import { Travel } from './place.ts'

/** A deposit is a share of the total in basis points, or an amount (never more than the total). */
export const Deposit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), basisPoints: z.int().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('amount'), amount: Amount }),
])
export type Deposit = z.infer<typeof Deposit>

/** What a client books. */
export const Package = z.strictObject({
  id: PackageId,
  name: z.string().trim().min(1).max(80),
  story: z.string().max(600),
  covers: z.enum(['photo', 'film', 'photo and film']),
  price: Amount,
  deposit: Deposit,
  hours: z.number().positive().max(72),
  /** How many photographs the client may choose without paying more. */
  photographs: z.int().min(0).max(2_000),
  /** Path below the site, e.g. `/stills/wedding`; `-800.webp` and `-1600.webp` follow it. */
  cover: z.string().regex(/^\/stills\/[a-z-]+$/),
  offered: z.boolean(),
})
export type Package = z.infer<typeof Package>

/** Which days can be booked. */
export const Availability = z.strictObject({
  /** Monday … Sunday. */
  weekdays: z.array(z.boolean()).length(7),
  shootsPerDay: z.int().min(1).max(20),
  minimumNoticeDays: z.int().min(0).max(365),
  horizonMonths: z.int().min(1).max(60),
})
export type Availability = z.infer<typeof Availability>

export const Watermark = z.strictObject({
  text: z.string().trim().min(1).max(40),
  /** 0 … 1 */
  opacity: z.number().min(0.05).max(1),
})
export type Watermark = z.infer<typeof Watermark>

/** Everything about the studio that anybody may know: one document, one read for the public page. */
export const Studio = z.strictObject({
  name: z.string().trim().min(1).max(60),
  tagline: z.string().max(160),
  zone: z.string().refine(isTimeZone),
  currency: Currency,
  travel: Travel,
  availability: Availability,
  /** The month Les pins as "Now booking for"; null: computed from the free dates. */
  pinnedMonth: Month.nullable(),
  packages: z.array(Package).max(20),
  watermark: Watermark,
})
export type Studio = z.infer<typeof Studio>

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
