import { countdownTo } from './countdown.ts'
import { text } from '#text/text.ts'

/** "In 16 weeks", "Tomorrow", "3 days ago". */
export function countdownWords(...of: Parameters<typeof countdownTo>): string {
  const countdown = countdownTo(...of)
  return 'unit' in countdown
    ? text.dashboard[countdown.when][countdown.unit](countdown.count)
    : text.dashboard[countdown.when]
}
