import { doc } from '@portal/model/paths'
import { addDays, dayIn } from '@portal/model/calendar'
import { galleryOf } from '@portal/model/ids'
import { expect, test } from 'vitest'
import {
  anApprovedBooking,
  aRequest,
  asLes,
  asNewClient,
  studio,
  useAdmin,
  workingDay,
} from './actors.ts'

const admin = useAdmin()
const stored = async (path: { path: string }) =>
  (await admin().firestore.doc(path.path).get()).data()

test('a request sent twice, also at once, is one booking with one place and one mail', async () => {
  const client = await asNewClient()
  const request = aRequest()
  const answers = await Promise.all([
    client.call('requestBooking', request),
    client.call('requestBooking', request),
  ])
  answers.push(await client.call('requestBooking', request))
  const [first] = answers
  expect(first).toMatchObject({ ok: true })
  for (const answer of answers) expect(answer).toEqual(first)
  const queue = await stored(doc.queue())
  const order = (queue?.['order'] ?? []) as string[]
  expect(order.filter((id) => id === request.id)).toHaveLength(1)
  expect(await stored(doc.letter(`booking-requested-${request.id}-mail`))).toBeDefined()
})

test('the server computes the price itself and freezes it', async () => {
  const client = await asNewClient()
  const request = aRequest({ seenTotal: 1 })
  expect(await client.call('requestBooking', request)).toMatchObject({ code: 'price-changed' })
  expect(await stored(doc.booking(request.id))).toBeUndefined()
  const right = aRequest()
  await client.call('requestBooking', right)
  expect((await stored(doc.booking(right.id)))?.['quote']).toMatchObject({
    total: right.seenTotal,
    deposit: 80_000,
  })
})

test('a day that is past, too near, closed or beyond the horizon is refused', async () => {
  const client = await asNewClient()
  const today = dayIn(studio.zone, new Date())
  let monday = addDays(today, 60)
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, 1)
  for (const date of [addDays(today, -1), addDays(today, 3), monday, workingDay(900)])
    expect(await client.call('requestBooking', aRequest({ date })), date).toMatchObject({
      code: 'date-unavailable',
    })
})

test('a place too far and a package not offered are refused', async () => {
  const client = await asNewClient()
  expect(
    await client.call('requestBooking', aRequest({ place: { name: 'The pole', lat: 90, lng: 0 } })),
  ).toMatchObject({ code: 'too-far' })
  expect(
    await client.call('requestBooking', aRequest({ package: 'no-such-package' })),
  ).toMatchObject({ code: 'package-unavailable' })
})

test('somebody else’s booking id is refused and stays theirs', async () => {
  const [one, other] = await Promise.all([asNewClient(), asNewClient()])
  const request = aRequest()
  await one.call('requestBooking', request)
  expect(await other.call('requestBooking', request)).toMatchObject({ code: 'status-not-allowed' })
  expect((await stored(doc.booking(request.id)))?.['client']).toBe(one.id)
})

test('approving twice at once makes one invoice, one gallery and takes one place of the day', async () => {
  const client = await asNewClient()
  const les = await asLes()
  const date = workingDay(320)
  const request = aRequest({ date })
  await client.call('requestBooking', request)
  const before =
    (await stored(doc.counter(`invoices-${dayIn(studio.zone, new Date()).slice(0, 4)}`)))?.[
      'last'
    ] ?? 0
  const approve = () => les.call('changeStatus', { booking: request.id, to: 'approved' })
  const answers = await Promise.all([approve(), approve()])
  for (const answer of answers) expect(answer).toEqual({ ok: true, output: { status: 'approved' } })
  const after = (
    await stored(doc.counter(`invoices-${dayIn(studio.zone, new Date()).slice(0, 4)}`))
  )?.['last']
  expect(after).toBe(Number(before) + 1)
  expect((await stored(doc.bookedDays(date.slice(0, 7))))?.['shoots'][date]).toBe(1)
  expect(await stored(doc.gallery(galleryOf(request.id)))).toMatchObject({
    published: false,
    choosing: { included: 20, maximum: 60 },
  })
})

test('a move the table forbids is refused, and cancelling frees the day', async () => {
  const date = workingDay(340)
  const { les, booking } = await anApprovedBooking(date)
  expect(await les.call('changeStatus', { booking, to: 'declined' })).toMatchObject({
    code: 'status-not-allowed',
  })
  expect(await les.call('changeStatus', { booking, to: 'cancelled' })).toMatchObject({ ok: true })
  expect((await stored(doc.bookedDays(date.slice(0, 7))))?.['shoots'][date]).toBe(0)
})
