import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { workingDay } from '@portal/model/availability'
import { dayIn, monthOf } from '@portal/model/calendar'
import { aPerson, aStudio } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import {
  emptyDay,
  totalBetween,
  visitShards,
  visitsOfAll,
  visitsPerDay,
  withVisits,
} from '@portal/model/statistics'
import { beforeEach, expect, test, vi } from 'vitest'
import { anActor, les, nobody } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { cancelBooking } from '../booking/cancel-booking.ts'
import { changeStatus } from '../booking/change-status.ts'
import { requestBooking } from '../booking/request-booking.ts'
import { requestSignInLink } from '../people/request-sign-in-link.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { recordVisit } from './record-visit.ts'

const studio = aStudio({
  availability: { ...aStudio().availability, shootsPerDay: 20, horizonMonths: 60 },
})
withStudio(studio)

beforeEach(() => {
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  return () => vi.unstubAllEnvs()
})

const today = dayIn(studio.zone, new Date())
const month = monthOf(today)
const lanes = 60

const stranger = () => ({
  ...nobody,
  ip: `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`,
})

/** What Les reads: business and visits together. */
async function counted() {
  const [business, visits] = await Promise.all([
    read(doc.statistics(month)),
    list(collection.visitCounts()),
  ])
  const months = withVisits(
    new Map(business ? [[month, business]] : []),
    visits.map(({ value }) => value),
  )
  return { business: business?.days[today.slice(8)], all: totalBetween(months, today, today) }
}

/** A quick machine asks for more links than all may have in an hour: those beyond are refused. */
const ofCeiling = (error: unknown) => {
  if (!(error instanceof Failure) || error.code !== 'too-many-requests') throw error
}

test('sixty lanes of strangers fail no booking, decision or cancellation, and all are counted', async () => {
  const [chosen] = studio.packages
  if (!chosen) throw new Error('the example studio has no package')
  const attack = { isOver: false }
  let visits = 0
  const begun = Date.now()
  const traffic = Array.from({ length: lanes }, async (_, lane) => {
    while (!attack.isOver) {
      const ask =
        lane % 3 === 0
          ? requestSignInLink({ email: `${randomUUID()}@example.com`, returnTo: '/' }, stranger())
          : recordVisit({ visit: randomUUID() }, stranger()).then((answer) => {
              if ((answer as { counted: boolean }).counted) visits += 1
            })
      await ask.catch(ofCeiling)
      // Answers come over a network.
      await setTimeout(5)
    }
  })
  const business = Array.from({ length: 4 }, async (_, index) => {
    const client = anActor(`c${randomUUID().slice(0, 8)}`, 'client')
    await transaction(async (tx) => tx.write(doc.person(client.person), aPerson()))
    const id = `booking-${randomUUID()}`
    await requestBooking(
      {
        id,
        package: chosen.id,
        addOns: [],
        date: workingDay(studio, 300 + index),
        alternatives: [],
        place: studio.travel.studio,
        story: '',
        seenTotal: quote(studio, chosen, studio.travel.studio).total,
      },
      client,
    )
    if (index % 2 === 0) await changeStatus({ booking: id, to: 'approved' }, les)
    else await cancelBooking({ booking: id, seenRefund: 0 }, client)
  })
  const done = await Promise.allSettled(business)
  attack.isOver = true
  const asked = await Promise.allSettled(traffic)
  expect(done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([])
  expect(asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([])
  const { business: day, all } = await counted()
  expect(day).toMatchObject({ requests: 4, approved: 2, cancelled: 2, visits: 0 })
  expect(visits).toBeGreaterThan(0)
  expect(all.visits).toBe(visits)
  // However many asked, no more were written than all may cause.
  const minutes = Math.ceil((Date.now() - begun) / 60_000) + 1
  expect(visits).toBeLessThanOrEqual(visitsOfAll.perMinute * minutes)
}, 300_000)

test('a visit is counted once however often it is sent at once, and beyond the day’s budget not at all', async () => {
  vi.stubEnv('PEOPLE_PER_NETWORK', '100')
  const { all: before } = await counted()
  const visit = randomUUID()
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => recordVisit({ visit }, stranger())),
  )
  expect(sent.filter((answer) => (answer as { counted: boolean }).counted)).toHaveLength(1)
  expect((await counted()).all.visits).toBe(before.visits + 1)
  await transaction(async (tx) => {
    for (let shard = 0; shard < visitShards; shard += 1)
      tx.write(doc.visitCount(month, shard), {
        month,
        days: { [today.slice(8)]: visitsPerDay / visitShards },
      })
  })
  expect(await recordVisit({ visit: randomUUID() }, stranger())).toEqual({ counted: false })
  expect((await counted()).all.visits).toBe(visitsPerDay)
})

test('a day without business is a day with its visits', () => {
  const months = withVisits(new Map(), [
    { month: '2027-03', days: { '01': 2 } },
    { month: '2027-03', days: { '01': 1, '02': 4 } },
  ])
  expect(months.get('2027-03')).toEqual({
    days: { '01': { ...emptyDay(), visits: 3 }, '02': { ...emptyDay(), visits: 4 } },
  })
})
