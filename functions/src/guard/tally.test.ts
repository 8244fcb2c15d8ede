import { refusalWindowMs } from '@portal/model/refusal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectsApart, tally, theOthers } from './tally.ts'

const at = new Date(refusalWindowMs * 7)

test('one asker is written as often as the count doubles, and no count is lost', () => {
  const count = tally()
  let written = 0
  let writes = 0
  for (let refused = 1; refused <= 10_000; refused += 1) {
    const due = count('sign-in', 'eve', at)
    if (due) [written, writes] = [written + due.ofSubject, writes + 1]
    expect(written).toBeGreaterThan(refused / 2)
  }
  expect(writes).toBe(14)
})

test('a crowd of askers is bounded, and counted together beyond that', () => {
  const count = tally()
  const subjects = new Set<string>()
  let [writes, all] = [0, 0]
  for (let refused = 0; refused < 10_000; refused += 1) {
    const due = count('wrong-link', `asker-${refused}`, at)
    if (due) subjects.add(due.subject)
    if (due) [writes, all] = [writes + 1, all + due.ofAll]
  }
  expect(subjects.size).toBe(subjectsApart + 1)
  expect(subjects).toContain(theOthers)
  expect(writes).toBeLessThan(60)
  expect(all).toBeGreaterThan(5_000)
})

test('what is due never says more than there was, of one or of all, in whatever order', () => {
  const asker = fc.constantFrom('ann', 'bo', 'eve')
  fc.assert(
    fc.property(fc.array(asker, { maxLength: 200 }), (askers) => {
      const count = tally()
      const due = askers.flatMap((who) => count('over-limit', who, at) ?? [])
      const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
      expect(sum(due.map(({ ofAll }) => ofAll))).toBeLessThanOrEqual(askers.length)
      for (const who of new Set(askers)) {
        const own = sum(due.filter(({ subject }) => subject === who).map((one) => one.ofSubject))
        const seen = askers.filter((one) => one === who).length
        expect(own).toBeGreaterThan(0)
        expect(own).toBeLessThanOrEqual(seen)
        expect(own).toBeGreaterThan(seen / 2 - 1)
      }
    }),
  )
})

test('each window begins anew', () => {
  const count = tally()
  count('sign-in', 'eve', at)
  const later = new Date(at.getTime() + refusalWindowMs)
  expect(count('sign-in', 'eve', later)).toEqual({
    from: later.getTime(),
    subject: 'eve',
    ofSubject: 1,
    ofAll: 1,
  })
})
