import { aSession } from '@portal/model/examples'
import { liveUntil, prolongMs } from '@portal/model/session'
import { expect, test } from 'vitest'
import { isDue, untilOver } from './watch-session.ts'

const seenAt = new Date('2026-11-29T12:00:00Z')
const of = (keep: boolean) => ({
  session: aSession({ keep, seenAt, until: liveUntil({ keep }, seenAt) }),
  // This browser's clock is an hour behind.
  at: seenAt.getTime() - 3_600_000,
})

test('a session is prolonged by what happens in it, and so often at most', () => {
  const heard = of(false)
  const later = heard.at + prolongMs + 1
  expect(isDue(heard, null, later)).toBe(false)
  expect(isDue(heard, heard.at - 1, later)).toBe(false)
  expect(isDue(heard, heard.at + 1, heard.at + prolongMs)).toBe(false)
  expect(isDue(heard, heard.at + 1, later)).toBe(true)
})

test('one that is kept needs it a few times a day', () => {
  const heard = of(true)
  expect(isDue(heard, heard.at + 1, heard.at + 3_600_000)).toBe(false)
  expect(isDue(heard, heard.at + 1, heard.at + 7 * 3_600_000)).toBe(true)
})

test('it is over by itself half an hour after the last use, whatever the clock says', () => {
  const heard = of(false)
  expect(untilOver(heard, heard.at)).toBe(30 * 60_000)
  expect(untilOver(heard, heard.at + 31 * 60_000)).toBeLessThan(0)
})
