import { z } from 'zod'
import { ceilingWords } from './ceiling.ts'
import { type RefusalKind, refusalWords } from './refusal.ts'

/** What was refused did no harm, and says so; what is beyond a ceiling says itself what it does. */
const refused = Object.fromEntries(
  Object.entries(refusalWords).map(([kind, words]) => [kind, `${words}, all turned away`]),
) as Record<RefusalKind, string>

/** What needs Les's attention at once; each rings at most once an hour. */
export const alarmWords = {
  ...refused,
  ...ceilingWords,
} as const satisfies Record<RefusalKind, string> & Record<string, string>

export type AlarmKind = keyof typeof alarmWords
export const AlarmKind = z.enum(Object.keys(alarmWords) as [AlarmKind, ...AlarmKind[]])

/** An alarm that has rung is silent for so long (ms). */
export const alarmSilenceMs = 3_600_000
