import { randomUUID } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import { type BookingRequest, requestsPerHour, requestsPerNetwork } from '@portal/model/booking'
import { aBooking, aPerson, aStudio } from '@portal/model/examples'
import { conversationOf } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { quote } from '@portal/model/price'
import { expect, test, vi } from 'vitest'
import type { Actor } from '#platform/call'
import { anActor } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { requestBooking } from './request-booking.ts'

const studio = aStudio({ availability: { ...aStudio().availability, horizonMonths: 60 } })
const { place } = aBooking()
const chosen = studio.packages[0]
if (!chosen) throw new Error('The example studio offers nothing.')

withStudio(studio)

let used = 0
/** Another one each time. */
const openDay = () => workingDay(studio, 360 + (used += 7))

async function aClient(): Promise<Actor & { person: string }> {
  const person = `c${randomUUID().slice(0, 8)}`
  await transaction(async (tx) => tx.write(doc.person(person), aPerson()))
  return anActor(person, 'client')
}

const aRequest = (): BookingRequest => ({
  id: `booking-${randomUUID()}`,
  package: chosen.id,
  addOns: [],
  date: openDay(),
  alternatives: [],
  place,
  story: '',
  seenTotal: quote(studio, chosen, place, []).total,
})

const threadsOf = (client: string) =>
  list(collection.conversations(), (all) => all.where('client', '==', client))

test('the first booking has the client’s own thread, each further one gets its own', async () => {
  const ann = await aClient()
  const [first, second, third] = [aRequest(), aRequest(), aRequest()]
  await requestBooking(first, ann)
  expect(await threadsOf(ann.person)).toEqual([])
  await requestBooking(second, ann)
  await requestBooking(third, ann)
  const threads = await threadsOf(ann.person)
  expect(threads.map(({ id }) => id).toSorted()).toEqual([second.id, third.id].toSorted())
  expect(threads[0]?.value).toMatchObject({ clientName: 'Ann Maes', subject: 'The Wedding' })
  expect(threads.every(({ id, value }) => value.booking === id)).toBe(true)
})

test('a further request that comes again leaves its thread as it has become', async () => {
  const ann = await aClient()
  await requestBooking(aRequest(), ann)
  const request = aRequest()
  await requestBooking(request, ann)
  await transaction(async (tx) => {
    const thread = await tx.read(doc.conversation(conversationOf(request.id)))
    tx.write(doc.conversation(conversationOf(request.id)), {
      ...thread,
      unread: { client: 2, studio: 0 },
    })
  })
  await requestBooking(request, ann)
  expect(await read(doc.conversation(conversationOf(request.id)))).toMatchObject({
    unread: { client: 2 },
  })
  expect(await threadsOf(ann.person)).toHaveLength(1)
})

test('two first requests at the same moment leave one booking to the first thread', async () => {
  const ann = await aClient()
  await Promise.all([requestBooking(aRequest(), ann), requestBooking(aRequest(), ann)])
  expect(await threadsOf(ann.person)).toHaveLength(1)
})

test('a refused request opens no thread', async () => {
  const ann = await aClient()
  await requestBooking(aRequest(), ann)
  const wrong = requestBooking({ ...aRequest(), seenTotal: 1 }, ann)
  await expect(wrong).rejects.toMatchObject({ code: 'price-changed' })
  expect(await threadsOf(ann.person)).toEqual([])
})

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

test('many accounts of one network, or of one mailbox, are one asker, and shut out nobody else', async () => {
  vi.stubEnv('PEOPLE_PER_NETWORK', '1')
  const asking = async (ip: string, email?: string) => {
    const client = await aClient()
    return codeOf(requestBooking(aRequest(), { ...client, ip, email: email ?? client.email }))
  }
  const results: unknown[] = []
  for (let account = 0; account <= requestsPerNetwork; account += 1)
    results.push(await asking(`2001:db8:1:1::${account}`))
  expect(results).toEqual([...Array(requestsPerNetwork).fill('done'), 'too-many-requests'])
  expect(await asking('2001:db8:1:2::1')).toBe('done')
  const aliases: unknown[] = []
  for (let account = 0; account <= requestsPerHour; account += 1)
    aliases.push(await asking(`2001:db8:2:${account}::1`, `eve+${account}@example.com`))
  expect(aliases).toEqual([...Array(requestsPerHour).fill('done'), 'too-many-requests'])
  expect(await asking('2001:db8:2:0::1')).toBe('done')
  vi.unstubAllEnvs()
}, 120_000)
