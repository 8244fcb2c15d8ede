import { expect, test } from 'vitest'
import { aSession } from './examples.ts'
import {
  freshProofMs,
  isFresh,
  isLive,
  keptDays,
  liveUntil,
  mostSessions,
  prolonged,
  prolongMs,
  sessionBefore,
  stillLive,
} from './session.ts'

const noon = new Date('2026-11-29T12:00:00Z')
const after = (ms: number) => new Date(noon.getTime() + ms)
const minute = 60_000

test('a session that is not kept ends half an hour after the last use, or as soon as Les says', () => {
  const session = aSession({ keep: false, seenAt: noon, until: liveUntil({ keep: false }, noon) })
  expect(isLive(session, after(30 * minute - 1))).toBe(true)
  expect(isLive(session, after(30 * minute))).toBe(false)
  expect(liveUntil({ keep: false }, noon, 5)).toEqual(after(5 * minute))
  expect(liveUntil({ keep: true }, noon, 5)).toEqual(after(keptDays * 24 * 60 * minute))
})

test('it is prolonged by use, seldom, and the one of old tabs never', () => {
  const session = aSession({ keep: false, seenAt: noon })
  expect(prolonged('here', session, after(prolongMs - 1))).toBeNull()
  expect(prolonged('here', session, after(prolongMs), 10)).toEqual({
    seenAt: after(prolongMs),
    until: after(prolongMs + 10 * minute),
  })
  expect(prolonged(sessionBefore, session, after(prolongMs))?.until).toEqual(session.until)
})

test('however short Les has it, it is prolonged well before it ends', () => {
  const until = liveUntil({ keep: false }, noon, 5)
  const session = aSession({ keep: false, seenAt: noon, until })
  expect(prolonged('here', session, after(minute), 5)?.until).toEqual(after(6 * minute))
  expect(prolonged('here', session, after(40_000), 5)).toBeNull()
})

test('a proof is fresh for ten minutes', () => {
  expect(isFresh({ provedAt: noon }, after(freshProofMs - 1))).toBe(true)
  expect(isFresh({ provedAt: noon }, after(freshProofMs))).toBe(false)
})

test('of too many sessions those used last stay, and none that is over', () => {
  const live = Object.fromEntries(
    Array.from({ length: mostSessions + 3 }, (_, index) => [
      `s${index}`,
      aSession({ seenAt: after(index), until: index === 22 ? noon : after(minute) }),
    ]),
  )
  const kept = Object.keys(stillLive(live, noon))
  expect(kept).toHaveLength(mostSessions)
  expect(kept).not.toContain('s22')
  expect(kept).not.toContain('s1')
  expect(kept).toContain('s2')
})
