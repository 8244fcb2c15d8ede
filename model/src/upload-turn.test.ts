import { expect, test } from 'vitest'
import { takeTurn, turnBurst, turnMs, type UploadTurn } from './upload-turn.ts'

const at = (ms: number) => new Date(Date.parse('2026-11-29T12:00:00Z') + ms)

/** When each of a person's files may begin, of files that arrive at these times (ms). */
function begins(arrivals: readonly number[]): number[] {
  let line: UploadTurn | null = null
  return arrivals.map((ms) => {
    const turn = takeTurn(line, at(ms))
    line = turn.line
    return ms + turn.waitMs
  })
}

test('a selection of files waits for nothing', () => {
  expect(begins(Array.from({ length: turnBurst }, () => 0))).toEqual(
    Array.from({ length: turnBurst }, () => 0),
  )
})

test('a flood is spread out, and forgotten when it is over', () => {
  const flood = begins(Array.from({ length: 200 }, () => 0))
  for (const [index, ms] of flood.entries())
    expect(ms).toBe(Math.max(0, (index - turnBurst + 1) * turnMs))
  expect(begins([...Array.from({ length: 200 }, () => 0), 200 * turnMs]).at(-1)).toBe(200 * turnMs)
})

test('whoever comes during a flood of somebody else waits for a handful of files', () => {
  const workMs = 2_000
  const workers = 2
  const flood = begins(Array.from({ length: 300 }, () => 0)).map((ms) => ({ ms, who: 'eve' }))
  for (let arrival = 1_000; arrival < 600_000; arrival += 37_000) {
    const line = [...flood, { ms: arrival, who: 'ann' }].toSorted((a, b) => a.ms - b.ms)
    const free = Array.from({ length: workers }, () => 0)
    let waited = -1
    for (const { ms, who } of line) {
      const next = free.indexOf(Math.min(...free))
      const begun = Math.max(ms, free[next] ?? 0)
      free[next] = begun + workMs
      if (who === 'ann') waited = begun - ms
    }
    expect(waited).toBeLessThanOrEqual((turnBurst / workers) * workMs)
  }
})
