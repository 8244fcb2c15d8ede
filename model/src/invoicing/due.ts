import { z } from 'zod'
import { addDays, type CalendarDate } from '../calendar.ts'

/** A due day that many days after (or, negative, before) something that may move. */
export const DueRule = z.strictObject({
  from: z.enum(['issue', 'booking', 'shoot']),
  days: z.int().min(-730).max(730),
})
export type DueRule = z.infer<typeof DueRule>

/** What due rules are counted from; without a booking they count from the issue. */
export interface DueAnchors {
  issue: CalendarDate
  booking: CalendarDate | null
  shoot: CalendarDate | null
}

/** The day a rule names; never before the invoice is issued. */
export function dueOn({ from, days }: DueRule, anchors: DueAnchors): CalendarDate {
  const day = addDays(anchors[from] ?? anchors.issue, days)
  return day < anchors.issue ? anchors.issue : day
}

/** How what a booking costs is paid: the deposit, then the rest in up to 12 parts. */
export const Terms = z.strictObject({
  deposit: DueRule,
  rest: z
    .array(z.strictObject({ share: z.int().min(1).max(10_000), due: DueRule }))
    .min(1)
    .max(12)
    .refine((parts) => parts.reduce((sum, { share }) => sum + share, 0) === 10_000),
})
export type Terms = z.infer<typeof Terms>
