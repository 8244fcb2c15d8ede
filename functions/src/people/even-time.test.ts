import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '#platform/call'
import { auth, forgetAccounts } from '@portal/testing/fakes/memory-auth'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { anActor } from '@portal/testing/arrange/actors'
import { stepMs } from './even-time.ts'

/** How long (ms) looking takes for an address: longer, and more unevenly, where there is a password. */
const looking = vi.fn(async (person: string) => {
  const ms = person === 'nobody' ? 20 : 90 + Math.random() * 120
  await new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
  return false
})
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', async (original) => ({
  ...(await original<object>()),
  auth: (await import('@portal/testing/fakes/memory-auth')).auth,
}))
vi.mock('./password-hash.ts', () => ({ isPasswordOf: looking }))

const { signInWithPassword } = await import('./sign-in-with-password.ts')

const asker = (ip: string): Actor => ({
  ...anActor('x', 'client'),
  person: null,
  role: null,
  verified: false,
  agent: '',
  ip,
})

beforeEach(() => {
  forget()
  forgetAccounts()
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
})
afterEach(() => void vi.useRealTimers())

/** How long (ms) it takes to be refused. */
async function refusedIn(email: string, ip: string): Promise<number> {
  const from = performance.now()
  let took = -1
  const tried = signInWithPassword({ email, password: 'x', keep: false }, asker(ip)).catch(
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'wrong-password' })
      took = performance.now() - from
    },
  )
  await vi.advanceTimersByTimeAsync(4 * stepMs)
  await tried
  return took
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

test('how long a refusal takes says nothing of whether the address is known', async () => {
  await auth.createUser({ email: 'ann@example.com', emailVerified: true })
  const known: number[] = []
  const unknown: number[] = []
  for (let at = 0; at < 100; at += 1) {
    known.push(await refusedIn('ann@example.com', `203.0.113.${at}`))
    unknown.push(await refusedIn('nobody@example.com', `203.0.113.${at}`))
  }
  expect(looking).toHaveBeenCalledTimes(200)
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5)
  expect(Math.max(...known, ...unknown) - Math.min(...known, ...unknown)).toBeLessThan(5)
})

test('what takes longer than a step is told at the next', async () => {
  const slow = () =>
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), stepMs + 30)
    })
  looking.mockImplementationOnce(slow)
  expect(await refusedIn('ann@example.com', '203.0.113.1')).toBeCloseTo(2 * stepMs, 0)
})
