import { ceilings } from '@portal/model/ceiling'
import { collection } from '@portal/model/paths'
import { expect, test, vi } from 'vitest'
import { list, transaction } from '#platform/firestore'
import { holdTo, holdToWithin, ringing } from './ceiling.ts'
import { countWithin } from './count-within.ts'
import { ofPerson } from './subject.ts'

vi.stubEnv('PEOPLE_PER_NETWORK', '1')

const alarms = async () =>
  (await list(collection.audit(), (all) => all.where('event', '==', 'alarm.raised'))).map(
    ({ value }) => value.details['alarm'],
  )

test('many at once are never more than the limit, each window begins anew, and one can be taken back', async () => {
  const noon = new Date('2027-03-01T12:00:00Z')
  const allowance = { purpose: 'test', subject: ofPerson('eve'), most: 5, span: 'hour' } as const
  const all = await Promise.all(Array.from({ length: 20 }, () => countWithin(allowance, noon)))
  expect(all.filter((retryAt) => retryAt === null).length).toBeLessThanOrEqual(5)
  expect(await countWithin(allowance, noon)).toEqual(new Date('2027-03-01T13:00:00Z'))
  expect(await countWithin({ ...allowance, subject: ofPerson('ann') }, noon)).toBeNull()
  expect(await countWithin(allowance, new Date('2027-03-01T13:00:00Z'))).toBeNull()
})

test('a ceiling refuses everybody and rings once, and tells Les what it was', async () => {
  const now = new Date()
  for (let asked = 0; asked < ceilings['sign-in-links']; asked += 1)
    await holdTo('sign-in-links', now)
  for (let asked = 0; asked < 3; asked += 1)
    await expect(holdTo('sign-in-links', now)).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAt: expect.any(Date),
    })
  expect((await alarms()).filter((alarm) => alarm === 'sign-in-links')).toHaveLength(1)
})

test('what is refused uses up nothing of a ceiling in a transaction, and only that rings', async () => {
  const now = new Date()
  const one = (fails: boolean) =>
    ringing(
      transaction(async (tx) => {
        await holdToWithin(tx, 'booking-requests', now)
        if (fails) throw new Error('refused for another reason')
      }),
      now,
    )
  for (let asked = 0; asked < ceilings['booking-requests']; asked += 1) {
    await one(false)
    await expect(one(true)).rejects.toThrow(
      asked < ceilings['booking-requests'] - 1 ? 'another' : '',
    )
  }
  await expect(one(false)).rejects.toMatchObject({ code: 'too-many-requests' })
  expect((await alarms()).filter((alarm) => alarm === 'booking-requests')).toHaveLength(1)
})
