import { z } from 'zod'

/** How many files of one person are worked on as they come, and how far apart (ms) those beyond. */
export const turnBurst = 12
export const turnMs = 4_000

/**
 * When the line of one person's files would be done if each took `turnMs`. Past its time it says
 * nothing, so it may be deleted.
 */
export const UploadTurn = z.strictObject({ until: z.date() })
export type UploadTurn = z.infer<typeof UploadTurn>

/**
 * The next turn in a person's line and how long (ms) it has to wait: a burst goes at once, more
 * than that is spread out, so that between the files of somebody who sends hundreds there is always
 * room for everybody else's ("Generic cell rate algorithm").
 */
export function takeTurn(line: UploadTurn | null, now: Date): { line: UploadTurn; waitMs: number } {
  const from = Math.max(now.getTime(), line?.until.getTime() ?? 0)
  const waitMs = Math.max(0, from - now.getTime() - (turnBurst - 1) * turnMs)
  return { line: { until: new Date(from + turnMs) }, waitMs }
}
