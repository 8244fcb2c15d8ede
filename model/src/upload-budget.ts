import { z } from 'zod'
import { uploadLimitBytes } from './upload.ts'

/** So many files of so many bytes together. */
export const Files = z.strictObject({ files: z.int(), bytes: z.int() })
export type Files = z.infer<typeof Files>

/**
 * What has been uploaded of somebody's, or for one conversation, booking or gallery: all that is
 * kept, and what came since the running day began.
 */
export const UploadBudget = z.strictObject({
  kept: Files,
  day: Files.extend({ until: z.date() }),
})
export type UploadBudget = z.infer<typeof UploadBudget>

/** What is the most of a budget. */
export interface BudgetLimits {
  kept: Files
  day: Files
}

const megabytes = (count: number) => count * 1024 * 1024
const full = (files: number): Files => ({ files, bytes: files * uploadLimitBytes })

/** How much there may be. Files of Les are counted nowhere. */
export const budgetLimits = {
  /** Of somebody who asks before having booked. */
  newcomer: {
    kept: { files: 40, bytes: megabytes(100) },
    day: { files: 40, bytes: megabytes(100) },
  },
  person: {
    kept: { files: 2_000, bytes: megabytes(10_000) },
    day: { files: 300, bytes: megabytes(3_000) },
  },
  /** For a booking: twice its 30 references, because those taken off wait for the sweep. */
  booking: { kept: full(60), day: full(90) },
  /** One that is shown and those that are tried before it. */
  portrait: { kept: full(4), day: full(12) },
  conversation: {
    kept: { files: 3_000, bytes: megabytes(15_000) },
    day: { files: 600, bytes: megabytes(6_000) },
  },
  gallery: {
    kept: { files: 3_000, bytes: megabytes(15_000) },
    day: { files: 600, bytes: megabytes(6_000) },
  },
} as const satisfies Record<string, BudgetLimits>

const dayMs = 86_400_000
const nothing: Files = { files: 0, bytes: 0 }
const sum = (a: Files, b: Files): Files => ({ files: a.files + b.files, bytes: a.bytes + b.bytes })
const isWithin = (a: Files, most: Files) => a.files <= most.files && a.bytes <= most.bytes

/**
 * The budget with these files: `sent` is what comes in now, `more` what there is to keep beyond what
 * was counted before. Null when that is more than there may be.
 */
export function spend(
  budget: UploadBudget | null,
  { sent, more }: { sent: Files; more: Files },
  limits: BudgetLimits,
  now: Date,
): UploadBudget | null {
  const isRunning = budget !== null && now < budget.day.until
  const until = isRunning ? budget.day.until : new Date(now.getTime() + dayMs)
  const day = sum(isRunning ? budget.day : nothing, sent)
  const kept = sum(budget?.kept ?? nothing, more)
  return isWithin(day, limits.day) && isWithin(kept, limits.kept)
    ? { kept, day: { ...day, until } }
    : null
}

/** The budget without files that are kept no more. What came in a day stays counted. */
export const giveBack = (budget: UploadBudget, gone: Files): UploadBudget => ({
  ...budget,
  kept: {
    files: Math.max(0, budget.kept.files - gone.files),
    bytes: Math.max(0, budget.kept.bytes - gone.bytes),
  },
})
