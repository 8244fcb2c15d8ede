import { randomUUID } from 'node:crypto'
import { aDelivery } from '@portal/model/examples'
import type { NoticeDelivery } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { instance, useAdmin } from './actors.ts'

const admin = useAdmin()
const mail = `http://127.0.0.1:${instance.ports.mail}`
const push = `http://127.0.0.1:${instance.ports.push}`

async function state(id: string): Promise<NoticeDelivery['state'] | undefined> {
  const found = await admin().firestore.doc(doc.letter(id).path).get()
  return (found.data() as NoticeDelivery | undefined)?.state
}

const received = async (of: string, words: string): Promise<number> => {
  const all = (await (await fetch(of)).json()) as unknown[]
  return all.filter((one) => JSON.stringify(one).includes(words)).length
}

const fault = (server: string, what: object) =>
  fetch(`${server}/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  })

test('a delivery is sent once, also when SendGrid fails at first', async () => {
  const id = `test-${randomUUID()}`
  const email = `${id}@example.com`
  await fault(mail, { status: 500, times: 1 })
  await admin().write(doc.letter(id), aDelivery({ to: id, email, createdAt: new Date() }))
  await expect.poll(() => state(id), { timeout: 40_000 }).toBe('sent')
  expect(await received(`${mail}/api/mails`, email)).toBe(1)
})

test('a worker that died holding a delivery loses it to the next one after its lease', async () => {
  const id = `test-${randomUUID()}`
  const email = `${id}@example.com`
  const delivery = aDelivery({
    to: id,
    email,
    state: 'sending',
    attempts: 1,
    leaseUntil: new Date(Date.now() - 1),
  })
  await admin().write(doc.letter(id), { ...delivery, createdAt: new Date(Date.now() - 300_000) })
  // What the scheduler would do: the event of this delivery was lost with its worker.
  const { runJobs } = (await import(
    `${import.meta.dirname}/../../run/test/functions/lib/jobs.js`
  )) as { runJobs: (now: Date) => Promise<void> }
  await runJobs(new Date())
  await expect.poll(() => state(id), { timeout: 20_000 }).toBe('sent')
  expect(await received(`${mail}/api/mails`, email)).toBe(1)
})

test('a device that is gone is forgotten, and the others still get their push', async () => {
  const person = `test-${randomUUID().slice(0, 8)}`
  const gone = `gone-${randomUUID()}`
  const here = `here-${randomUUID()}`
  for (const token of [gone, here])
    await admin().write(doc.device(person, token), { token, owner: person, createdAt: new Date() })
  await fetch(`${push}/api/gone`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: gone }),
  })
  const id = `test-${randomUUID()}`
  await admin().write(
    doc.letter(id),
    aDelivery({ channel: 'push', to: person, email: null, createdAt: new Date() }),
  )
  await expect.poll(() => state(id), { timeout: 20_000 }).toBe('sent')
  expect(await received(`${push}/api/pushes`, here)).toBe(1)
  const devices = await admin().firestore.collection(collection.devices(person).path).get()
  expect(devices.docs.map((device) => device.id)).toEqual([here])
})
