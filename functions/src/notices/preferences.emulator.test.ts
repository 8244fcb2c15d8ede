import { randomUUID } from 'node:crypto'
import { aDelivery, aPerson, aStudio, somePreferences } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import type { NoticeDelivery, NoticeKind } from '@portal/model/notice'
import type { NoticePreferences } from '@portal/model/notice-preferences'
import { collection, doc } from '@portal/model/paths'
import type { Response } from 'express'
import type { Request } from 'firebase-functions/https'
import { expect, test } from 'vitest'
import { anActor, les, nobody } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { deliverNotice } from './deliver-notice.ts'
import { stillTrue } from '../registry/notices.ts'
import { gatherDigests } from './gather-digests.ts'
import { saveNoticePreferences } from './save-notice-preferences.ts'
import { unsubscribe, unsubscribeByMail } from './unsubscribe.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'
import { withProviders } from '@portal/testing/arrange/with-providers'

const providers = withProviders()
withStudio(aStudio())

/** A client who hears as they said. */
async function newClient(changes: Partial<NoticePreferences>): Promise<string> {
  const person = `hears-${randomUUID()}`
  await transaction(async (tx) =>
    tx.write(doc.person(person), aPerson({ email: `${person}@example.com` })),
  )
  await saveNoticePreferences(somePreferences(changes), anActor(person, 'client'))
  return person
}

async function newDelivery(to: string, changes: Partial<NoticeDelivery> = {}): Promise<string> {
  const id = `heard-${randomUUID()}`
  const free = { email: null, state: 'sending' as const, createdAt: new Date() }
  await transaction(async (tx) => tx.write(doc.letter(id), aDelivery({ to, ...free, ...changes })))
  return id
}

const deliveryOf = (id: string) => read(doc.letter(id))

const mailsTo = async (person: string) =>
  (await providers.mails()).filter(({ to }) => to === `${person}@example.com`)

test('a push in quiet hours waits for their end, a mail does not', async () => {
  const person = await newClient({ quiet: { from: '22:00', to: '07:00' } })
  await transaction(async (tx) =>
    tx.write(doc.device(person, 'phone'), {
      token: `of-${person}`,
      owner: person,
      createdAt: new Date(),
    }),
  )
  const push = await newDelivery(person, { channel: 'push' })
  const mail = await newDelivery(person)
  const night = new Date('2027-03-27T22:00:00Z')
  for (const id of [push, mail]) await deliverNotice(id, stillTrue, night)
  const end = new Date('2027-03-28T05:00:00Z')
  expect(await deliveryOf(mail)).toMatchObject({ state: 'sent' })
  expect(await deliveryOf(push)).toMatchObject({ state: 'waiting', notBefore: end, attempts: 0 })
  await deliverNotice(push, stillTrue, new Date(end.getTime() - 1))
  expect(await deliveryOf(push)).toMatchObject({ state: 'waiting' })
  await deliverNotice(push, stillTrue, end)
  expect(await deliveryOf(push)).toMatchObject({ state: 'sent', notBefore: null })
})

test('what a person muted, and what was said meanwhile, holds at the moment of sending', async () => {
  const person = await newClient({})
  const id = await newDelivery(person)
  const changed = somePreferences({ muted: { 'booking-approved': ['mail'] } })
  await saveNoticePreferences(changed, anActor(person, 'client'))
  await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'dropped', attempts: 0, fault: null })
  const other = await newDelivery(person, { kind: 'gallery-published' })
  await deliverNotice(other, stillTrue, new Date())
  expect(await deliveryOf(other)).toMatchObject({ state: 'sent' })
})

test('what an admin saves is how the desk hears', async () => {
  const preferences = somePreferences({ mail: 'daily' })
  await saveNoticePreferences(preferences, les)
  expect(await read(doc.noticePreferences(studioDesk))).toEqual(preferences)
  expect(await read(doc.noticePreferences('les'))).toBe(null)
})

test('a day’s mails come as one, once; what is urgent comes at once', async () => {
  const person = await newClient({ mail: 'daily' })
  const kinds: NoticeKind[] = ['booking-approved', 'gallery-published', 'payment-received']
  const evening = new Date('2027-05-03T18:00:00Z')
  const ids: string[] = []
  for (const kind of kinds) ids.push(await newDelivery(person, { kind }))
  const urgent = await newDelivery(person, { kind: 'date-offered' })
  for (const id of [...ids, urgent]) await deliverNotice(id, stillTrue, evening)
  expect(await deliveryOf(urgent)).toMatchObject({ state: 'sent' })
  const eight = new Date('2027-05-04T06:00:00Z')
  for (const id of ids)
    expect(await deliveryOf(id)).toMatchObject({ state: 'waiting', notBefore: eight })

  await gatherDigests(stillTrue, new Date(eight.getTime() - 1))
  expect(await deliveryOf(ids[0] ?? '')).toMatchObject({ state: 'waiting' })
  await Promise.all([gatherDigests(stillTrue, eight), gatherDigests(stillTrue, eight)])
  await gatherDigests(stillTrue, eight)
  const ofPerson = await list(collection.outbox(), (all) => all.where('to', '==', person))
  const digests = ofPerson.filter(({ value }) => value.kind === 'digest')
  expect(digests).toHaveLength(1)
  const digest = digests[0]?.id ?? ''
  for (const id of ids)
    expect(await deliveryOf(id)).toMatchObject({ state: 'sent', receipt: digest })

  await deliverNotice(digest, stillTrue, eight)
  const [mail, ...others] = (await mailsTo(person)).filter(({ subject }) =>
    subject.startsWith('Since'),
  )
  expect(others).toEqual([])
  for (const title of ['The date is yours', 'Your gallery is ready', 'your payment is in'])
    expect(mail?.text).toContain(title)
})

test('one mail alone needs no digest, and one that is muted by now is not in it', async () => {
  const person = await newClient({ mail: 'daily' })
  const alone = await newDelivery(person)
  const muted = await newDelivery(person, { kind: 'gallery-published' })
  const evening = new Date('2027-06-03T18:00:00Z')
  for (const id of [alone, muted]) await deliverNotice(id, stillTrue, evening)
  const changes = { mail: 'daily' as const, muted: { 'gallery-published': ['mail' as const] } }
  await saveNoticePreferences(somePreferences(changes), anActor(person, 'client'))
  const eight = new Date('2027-06-04T06:00:00Z')
  await gatherDigests(stillTrue, eight)
  for (const id of [alone, muted]) await deliverNotice(id, stillTrue, eight)
  expect(await deliveryOf(alone)).toMatchObject({ state: 'sent' })
  expect(await deliveryOf(muted)).toMatchObject({ state: 'dropped' })
  expect(await mailsTo(person)).toHaveLength(1)
})

/** What a mail program gets from the address in a mail's header. */
async function asked(method: 'GET' | 'POST', token: string) {
  const answer = { status: 200, location: '' }
  const response = {
    set: () => response,
    type: () => response,
    send: () => response,
    status: (status: number) => {
      answer.status = status
      return response
    },
    redirect: (status: number, location: string) => Object.assign(answer, { status, location }),
  }
  const request = { method, query: { token }, headers: {}, socket: {} } as unknown as Request
  await unsubscribeByMail(request, response as unknown as Response)
  return answer
}

test('one bare POST stops the mails of a kind, as often as it comes; a GET changes nothing', async () => {
  const person = await newClient({ muted: { 'moved-up': ['push'] } })
  const token = unsubscribeToken({ person, kind: 'gallery-published' })
  const page = await asked('GET', token)
  expect(page.status).toBe(303)
  expect(page.location).toBe(`${parameters.siteUrl.value()}/unsubscribe?token=${token}`)
  expect(await read(doc.noticePreferences(person))).toMatchObject({
    muted: { 'moved-up': ['push'] },
  })
  for (let time = 0; time < 2; time += 1)
    expect(await asked('POST', token)).toMatchObject({ status: 200 })
  const preferences = await read(doc.noticePreferences(person))
  expect(preferences?.muted).toEqual({ 'moved-up': ['push'], 'gallery-published': ['mail'] })
  const id = await newDelivery(person, { kind: 'gallery-published' })
  await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'dropped' })
})

test('the page’s button does the same, signed out, for who never set anything', async () => {
  const person = `hears-${randomUUID()}`
  await transaction(async (tx) => tx.write(doc.person(person), aPerson()))
  const token = unsubscribeToken({ person, kind: 'shoot-in-a-week' })
  expect(await unsubscribe({ token }, nobody)).toEqual({ kind: 'shoot-in-a-week' })
  expect(await read(doc.noticePreferences(person))).toEqual(
    somePreferences({ muted: { 'shoot-in-a-week': ['mail'] }, zone: aStudio().zone }),
  )
})

test('a forged token changes nothing, by the page or by the header', async () => {
  const person = await newClient({})
  const other = unsubscribeToken({ person: 'somebody', kind: 'gallery-published' }).split('.')[1]
  const payload = unsubscribeToken({ person, kind: 'gallery-published' }).split('.')[0]
  for (const token of [`${payload}.${other}`, `${payload}.`, 'x', '']) {
    await expect(unsubscribe({ token }, nobody)).rejects.toMatchObject({ code: 'link-not-valid' })
    expect(await asked('POST', token)).toMatchObject({ status: 404 })
  }
  expect((await read(doc.noticePreferences(person)))?.muted).toEqual({})
})
