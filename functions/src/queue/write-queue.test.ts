import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { placeAmong, placeOf } from '@portal/model/queue'
import { beforeEach, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { list, read, transaction } = await import('#platform/firestore')
const { moveInQueue } = await import('./move-in-queue.ts')
const { issueTickets, writeQueue } = await import('./write-queue.ts')

const order = Array.from({ length: 60 }, (_, index) => `booking-${index}`)

beforeEach(() => {
  forget()
  return transaction((tx) => writeQueue(tx, { order }))
})

const stored = async () => {
  const [queue, tickets] = await Promise.all([read(doc.queue()), read(doc.queueTickets())])
  if (!queue || !tickets) throw new Error('one of the two is missing')
  return { queue, tickets }
}

test('after each move everybody finds the place that Les sees', async () => {
  for (const [booking, place] of [
    ['booking-59', 1],
    ['booking-3', 40],
    ['booking-40', 2],
  ] as const) {
    await moveInQueue({ booking, place }, les)
    const { queue, tickets } = await stored()
    const found = await Promise.all(order.map((id) => placeAmong(tickets, id)))
    expect(found).toEqual(order.map((id) => placeOf(queue, id)))
  }
})

test('why is said of a booking without moving it, and of none that does not wait', async () => {
  const before = await stored()
  const said = { booking: 'booking-7', place: null, reason: 'An old friend' }
  expect(await moveInQueue(said, les)).toEqual({ place: 8 })
  expect(await stored()).toEqual(before)
  const [entry] = await list(collection.audit(), (all) => all)
  expect(entry?.value).toMatchObject({
    event: 'queue.moved',
    details: { booking: 'booking-7', to: 8, reason: 'An old friend' },
  })
  await expect(moveInQueue({ ...said, booking: 'nobody' }, les)).rejects.toThrow(
    new Failure('not-waiting'),
  )
})

test('moves at once leave one list and the tickets of it', async () => {
  await Promise.all(
    [5, 10, 20, 59].map((index) =>
      moveInQueue({ booking: order[index] ?? '', place: index % 7 }, les).catch(() => null),
    ),
  )
  const { queue, tickets } = await stored()
  expect(queue.order.toSorted()).toEqual(order.toSorted())
  for (const [index, id] of queue.order.entries())
    expect(await placeAmong(tickets, id)).toBe(index + 1)
})

test('a list from before gets its tickets once', async () => {
  forget()
  await transaction((tx) => Promise.resolve(tx.write(doc.queue(), { order })))
  await issueTickets()
  const { tickets } = await stored()
  expect(await placeAmong(tickets, 'booking-7')).toBe(8)
  await issueTickets()
  expect((await stored()).tickets).toEqual(tickets)
})

test('nothing but `writeQueue` writes the list', () => {
  const root = join(import.meta.dirname, '..')
  const writers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) =>
      /(?:write|create|update|set)\(\s*doc\.queue\(\)/.test(readFileSync(join(root, name), 'utf8')),
    )
  expect(writers).toEqual([join('queue', 'write-queue.ts')])
})
