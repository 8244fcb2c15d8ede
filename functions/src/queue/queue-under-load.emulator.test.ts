import { randomUUID } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import { aBooking, aPerson, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import type { Queue } from '@portal/model/queue'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { firestore, read, transaction } from '#platform/firestore'
import { changeStatus } from '../booking/change-status.ts'
import { requestBooking } from '../booking/request-booking.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { moveInQueue } from './move-in-queue.ts'

const studio = aStudio({
  availability: { ...aStudio().availability, shootsPerDay: 1, horizonMonths: 60 },
})
withStudio(studio)

let used = 0
/** Another one each time. */
const openDay = () => workingDay(studio, 360 + (used += 7))

/** A list of that many who wait, as it would be after years. */
async function longQueue(length: number): Promise<string[]> {
  const order = Array.from({ length }, () => `booking-${randomUUID()}`)
  const writer = firestore.bulkWriter()
  for (const id of order) void writer.set(firestore.doc(doc.booking(id).path), aBooking())
  // What was told already, so that nobody is told about a test.
  void writer.set(firestore.doc(doc.announcedQueue().path), { order })
  void writer.set(firestore.doc(doc.queue().path), { order })
  await writer.close()
  return order
}

async function join(): Promise<string> {
  const client = anActor(`c${randomUUID().slice(0, 8)}`, 'client')
  const [chosen] = studio.packages
  if (!chosen) throw new Error('the example studio has no package')
  await transaction(async (tx) => tx.write(doc.person(client.person ?? ''), aPerson()))
  const id = `booking-${randomUUID()}`
  await requestBooking(
    {
      id,
      package: chosen.id,
      addOns: [],
      date: openDay(),
      alternatives: [],
      place: studio.travel.studio,
      story: '',
      seenTotal: quote(studio, chosen, studio.travel.studio).total,
    },
    client,
  )
  return id
}

test('whatever several people do at once to a list of nearly 500, every snapshot is a gapless permutation', async () => {
  const order = await longQueue(480)
  const seen: string[][] = []
  const stop = firestore
    .doc(doc.queue().path)
    .onSnapshot((snapshot) => seen.push((snapshot.data() as Queue).order))
  const leaving = new Set<string>()
  const leave = async (id: string, to: 'declined' | 'cancelled' | 'waitlisted') => {
    if (to !== 'waitlisted') leaving.add(id)
    await changeStatus({ booking: id, to }, les)
  }
  const at = (index: number) => order[index] ?? ''
  const joined: string[] = []
  // Four people, each with a row of things to do, all at the same time.
  await Promise.all([
    (async () => {
      for (const [from, place] of [
        [479, 1],
        [10, 300],
        [200, 2],
        [5, 480],
      ] as const)
        await moveInQueue({ booking: at(from), place }, les)
    })(),
    (async () => {
      for (const [from, place] of [
        [5, 1],
        [10, 10],
        [470, 3],
      ] as const)
        await moveInQueue({ booking: at(from), place, reason: 'an old friend' }, les)
    })(),
    (async () => {
      await leave(at(0), 'declined')
      await leave(at(50), 'cancelled')
      await leave(at(51), 'waitlisted')
      await leave(at(400), 'declined')
    })(),
    (async () => {
      for (let index = 0; index < 3; index += 1) joined.push(await join())
    })(),
  ])
  const last = (await read(doc.queue()))?.order ?? []
  stop()
  expect(seen.length).toBeGreaterThan(1)
  for (const snapshot of [...seen, last]) expect(new Set(snapshot).size).toBe(snapshot.length)
  const expected = [...order.filter((id) => !leaving.has(id)), ...joined]
  expect(last.toSorted()).toEqual(expected.toSorted())
}, 120_000)

test('fifty approvals at once for one place approve exactly one', async () => {
  const date = openDay()
  const order = await longQueue(50)
  const writer = firestore.bulkWriter()
  for (const id of order) void writer.set(firestore.doc(doc.booking(id).path), aBooking({ date }))
  await writer.close()
  const answers = await Promise.allSettled(
    order.map((booking) => changeStatus({ booking, to: 'approved' }, les)),
  )
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(answers.length - refused.length).toBe(1)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'day-full' })
  expect((await read(doc.bookedDays(date.slice(0, 7))))?.shoots[date]).toBe(1)
  expect((await read(doc.queue()))?.order).toHaveLength(49)
}, 180_000)

test('beyond 500 the list refuses with a sentence, and nothing is written', async () => {
  await longQueue(500)
  await expect(join()).rejects.toMatchObject({ code: 'queue-full' })
  expect((await read(doc.queue()))?.order).toHaveLength(500)
})
