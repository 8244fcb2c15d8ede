import { type Budget, defaultBudgets } from '@portal/model/budget'
import { budgetOf, type Call } from '@portal/model/call'
import { calls } from '@portal/model/calls'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { budgetKeeper } from './budget.ts'
import { ofNetwork, ofPerson } from './subject.ts'

beforeEach(() => {
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  return () => vi.unstubAllEnvs()
})

const budget: Budget = { perMinute: 10, perHour: 40 }
const noon = new Date('2027-03-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)

/** What several instances have told each other. */
function shared() {
  const told = new Map<string, number>()
  let tells = 0
  return {
    tells: () => tells,
    tell: (purse: string, subject: string, spent: number, now: Date) => {
      tells += 1
      const key = `${purse} ${subject} ${Math.floor(now.getTime() / 3_600_000)}`
      told.set(key, (told.get(key) ?? 0) + spent)
      return Promise.resolve(told.get(key) ?? 0)
    },
  }
}

const spentBy = async (
  spend: ReturnType<typeof budgetKeeper>,
  subject: Parameters<typeof spend>[1],
  now: Date,
) =>
  spend('calls', subject, budget, now).then(
    () => null,
    (error: { code: string; retryAt: Date }) => [error.code, error.retryAt] as const,
  )

test('a minute and an hour have an end, and the refusal says when', async () => {
  const spend = budgetKeeper(shared().tell)
  const eve = ofPerson('eve')
  for (let asked = 0; asked < 10; asked += 1) expect(await spentBy(spend, eve, noon)).toBeNull()
  expect(await spentBy(spend, eve, later(5))).toEqual(['too-many-requests', later(60)])
  for (let minute = 1; minute < 4; minute += 1)
    for (let asked = 0; asked < 10; asked += 1)
      expect(await spentBy(spend, eve, later(60 * minute))).toBeNull()
  expect(await spentBy(spend, eve, later(600))).toEqual(['too-many-requests', later(3_600)])
  expect(await spentBy(spend, eve, later(3_600))).toBeNull()
})

test('nobody spends what is another’s, and a /64 is one', async () => {
  const spend = budgetKeeper(shared().tell)
  for (let asked = 0; asked < 12; asked += 1) {
    await spentBy(spend, ofPerson('eve'), noon)
    await spentBy(spend, ofNetwork(`2001:db8::${asked}`), noon)
  }
  expect(await spentBy(spend, ofPerson('ann'), noon)).toBeNull()
  expect(await spentBy(spend, ofNetwork('2001:db8:0:1::1'), noon)).toBeNull()
  expect(await spentBy(spend, ofNetwork('2001:db8::ffff'), noon)).not.toBeNull()
})

test('however requests fall on ten instances, an hour is less than twice its budget, and ordinary use asks nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 59 })), {
        minLength: 200,
        maxLength: 400,
      }),
      async (requests) => {
        const { tell } = shared()
        const instances = Array.from({ length: 10 }, () => budgetKeeper(tell))
        let taken = 0
        for (const [instance, minute] of requests.toSorted((a, b) => a[1] - b[1]))
          if (!(await spentBy(instances[instance]!, ofPerson('eve'), later(60 * minute))))
            taken += 1
        expect(taken).toBeLessThan(2 * budget.perHour)
      },
    ),
    { numRuns: 30 },
  )
  const { tell, tells } = shared()
  const spend = budgetKeeper(tell)
  for (let asked = 0; asked < 60; asked += 1)
    await spend('calls', ofPerson('ann'), defaultBudgets.client, later(asked * 30))
  expect(tells()).toBe(0)
})

test('what cannot be told to the others is still counted here', async () => {
  const spend = budgetKeeper(() => Promise.reject(new Error('no database')))
  for (let asked = 0; asked < 10; asked += 1)
    expect(await spentBy(spend, ofPerson('eve'), noon)).toBeNull()
  expect(await spentBy(spend, ofPerson('eve'), noon)).not.toBeNull()
})

test('each callable there is has a budget, and one that nobody thought of as well', () => {
  for (const [name, call] of Object.entries<Call<z.ZodType, z.ZodType>>(calls)) {
    const { budget } = budgetOf(name, call)
    expect(budget.perMinute, name).toBeGreaterThan(0)
    expect(budget.perHour, name).toBeLessThanOrEqual(defaultBudgets.admin.perHour)
  }
  expect(budgetOf('notYetThought', { role: 'client' }).budget).toBe(defaultBudgets.client)
})
