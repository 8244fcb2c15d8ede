import { z } from 'zod'
import { declareCall } from './call.ts'
import { BookingId } from './ids.ts'

/** The secret part of the address under which Les's calendar reads the shoots. Les alone reads it. */
export const CalendarFeed = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{32,64}$/),
  createdAt: z.date(),
})
export type CalendarFeed = z.infer<typeof CalendarFeed>

/** Where a calendar program subscribes, below the site. */
export const feedAddress = (key: string): string => `/calendar/${key}.ics`

/** A new address; the one before is dead at once. */
export const renewCalendarFeed = declareCall({
  role: 'admin',
  asksProof: true,
  input: z.strictObject({}),
  output: z.strictObject({ key: z.string() }),
})

/** The shoot of a booking as an iCalendar file (RFC 5545), for its client. Fails with `not-found`. */
export const shootCalendar = declareCall({
  role: 'client',
  input: z.strictObject({ booking: BookingId }),
  output: z.strictObject({ ics: z.string() }),
})
