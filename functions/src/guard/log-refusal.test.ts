import { refusalAlarmAt, refusalWindowMs } from '@portal/model/refusal'
import { beforeEach, expect, test, vi } from 'vitest'

const warn = vi.fn()
const error = vi.fn()
vi.mock('#platform/log', () => ({ logger: { warn, error } }))
// Whoever asks Firestore here fails.
vi.mock('#platform/firestore', () => ({}))

const { refusalLog } = await import('./log-refusal.ts')

const at = new Date(refusalWindowMs * 7)
const most = refusalAlarmAt['forged-webhook']

beforeEach(() => {
  warn.mockClear()
  error.mockClear()
})

test('a flood is a line as it doubles, and one alarm', () => {
  const log = refusalLog()
  for (let refused = 0; refused < 10_000; refused += 1) log('forged-webhook', at)
  const code = 'refused/forged-webhook'
  const counts = [1, 2, 4, 8, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192]
  expect(warn.mock.calls).toEqual(counts.map((count) => ['refused', { code, count }]))
  expect(error.mock.calls).toEqual([['alarm', { code: 'alarm/forged-webhook', count: most }]])
})

test('each window begins anew, and an alarm rings in each', () => {
  const log = refusalLog()
  const later = new Date(at.getTime() + refusalWindowMs)
  for (const now of [at, later])
    for (let refused = 0; refused < most; refused += 1) log('forged-webhook', now)
  expect(error).toHaveBeenCalledTimes(2)
  expect(warn).toHaveBeenCalledTimes(2 * Math.log2(most))
})
