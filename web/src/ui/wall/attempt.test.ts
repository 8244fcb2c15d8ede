import { expect, test } from 'vitest'
import { attemptAfter } from './attempt.ts'

const attempts = (count: number, hasFinal: boolean) =>
  Array.from({ length: count }, (_, failures) => attemptAfter(failures, hasFinal))

test('a proof is tried again at once, then later and later, and says so from the second failure on', () => {
  expect(attempts(5, false)).toEqual([
    { isFinal: false, pause: 0, isQuiet: true },
    { isFinal: false, pause: 5_000, isQuiet: false },
    { isFinal: false, pause: 15_000, isQuiet: false },
    { isFinal: false, pause: 30_000, isQuiet: false },
    { isFinal: false, pause: undefined, isQuiet: false },
  ])
})

test('a final is tried twice, and then its proof as if it were the first', () => {
  const final = { isFinal: true, pause: 0, isQuiet: true }
  expect(attempts(7, true)).toEqual([final, final, ...attempts(5, false)])
})
