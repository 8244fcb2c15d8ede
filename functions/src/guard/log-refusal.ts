import { type LoggedRefusal, refusalAlarmAt, refusalWindowMs } from '@portal/model/refusal'
import { logger } from '#platform/log'
import { isPowerOfTwo } from './tally.ts'

/**
 * Says to the log alone that something was refused, as its count in a window doubles, and with an
 * error `alarm/<kind>` as it passes the kind's threshold: a flood is a few lines, and whoever causes
 * it can cause no write. A new one counts for itself, as each instance of a function does.
 */
export function refusalLog() {
  let window = 0
  let counts = new Map<LoggedRefusal, number>()
  return (kind: LoggedRefusal, now = new Date()): void => {
    const begun = Math.floor(now.getTime() / refusalWindowMs)
    if (begun !== window) [window, counts] = [begun, new Map()]
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count === refusalAlarmAt[kind]) logger.error('alarm', { code: `alarm/${kind}`, count })
    else if (isPowerOfTwo(count)) logger.warn('refused', { code: `refused/${kind}`, count })
  }
}

/** The one of this instance. */
export const logRefusal = refusalLog()
