import type { Queue } from '@portal/model/queue'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { aRequest, asLes, asNewClient, useAdmin } from './actors.ts'

const admin = useAdmin()

async function order(): Promise<string[]> {
  const found = await admin().firestore.doc(doc.queue().path).get()
  return (found.data() as Queue | undefined)?.order ?? []
}

async function booked(): Promise<string> {
  const request = aRequest()
  const answer = await (await asNewClient()).call('requestBooking', request)
  expect(answer).toMatchObject({ ok: true })
  return request.id
}

test('whatever moves, joins and leaves at once, every snapshot is a gapless permutation', async () => {
  const les = await asLes()
  const first = [await booked(), await booked(), await booked(), await booked()]
  const seen: string[][] = []
  const stop = admin()
    .firestore.doc(doc.queue().path)
    .onSnapshot((snapshot) => seen.push((snapshot.data() as Queue).order))
  const [a = '', b = '', c = '', d = ''] = first
  await Promise.all([
    les.call('moveInQueue', { booking: a, place: 3 }),
    les.call('moveInQueue', { booking: b, place: 1 }),
    les.call('moveInQueue', { booking: d, place: 2, reason: 'an old friend' }),
    les.call('changeStatus', { booking: c, to: 'declined' }),
    booked(),
    booked(),
  ])
  stop()
  for (const snapshot of [...seen, await order()])
    expect(new Set(snapshot).size).toBe(snapshot.length)
  expect(await order()).not.toContain(c)
  expect(await order()).toEqual(expect.arrayContaining([a, b, d]))
})

test('who is not waiting cannot be moved', async () => {
  const les = await asLes()
  const booking = await booked()
  await les.call('changeStatus', { booking, to: 'declined' })
  expect(await les.call('moveInQueue', { booking, place: 1 })).toMatchObject({
    code: 'not-waiting',
  })
})

test('who moved up is told once for a burst of moves, with the place it ended at', async () => {
  const les = await asLes()
  const booking = await booked()
  const announced = async () =>
    (await admin().firestore.doc(doc.announcedQueue().path).get()).data() as Queue | undefined
  // Who has just joined was told nothing yet, so there is nothing it could move up from.
  await expect.poll(async () => (await announced())?.order, { timeout: 20_000 }).toContain(booking)
  const last = (await order()).length
  for (const place of [last - 1, 3, 2, 1]) await les.call('moveInQueue', { booking, place })
  const owner = (await admin().firestore.doc(doc.booking(booking).path).get()).data()?.[
    'client'
  ] as string
  const bell = () =>
    admin().firestore.collection(`people/${owner}/bell`).where('kind', '==', 'moved-up').get()
  await expect.poll(async () => (await bell()).size, { timeout: 20_000 }).toBeGreaterThan(0)
  const told = (await bell()).docs.map((entry) => (entry.data()['data'] as { place: string }).place)
  expect(told).toContain('1')
  expect(told.length).toBeLessThan(4)
})
