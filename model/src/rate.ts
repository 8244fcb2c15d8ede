import { z } from 'zod'

/** Requests of one subject since the window opened; kept under a hash, deleted by its TTL. */
export const Rate = z.strictObject({ count: z.int().positive(), until: z.date() })
export type Rate = z.infer<typeof Rate>

/** What was counted in a window of the clock, without a transaction; deleted by its TTL. */
export const Tally = z.strictObject({ count: z.int(), until: z.date() })
export type Tally = z.infer<typeof Tally>

/** How long requests are counted together, in ms. */
export const rateSpans = { 'quarter-hour': 900_000, hour: 3_600_000, day: 86_400_000 } as const
export type RateSpan = keyof typeof rateSpans

/** The window with one more request in it; a new one when the last has run out. */
export const rateWindow = (rate: Rate | null, now: Date, span: RateSpan): Rate =>
  rate !== null && now < rate.until
    ? { count: rate.count + 1, until: rate.until }
    : { count: 1, until: new Date(now.getTime() + rateSpans[span]) }
