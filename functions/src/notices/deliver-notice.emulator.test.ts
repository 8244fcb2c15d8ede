import { randomUUID } from 'node:crypto'
import { aDelivery, aPerson, aStudio, somePreferences } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { deliveryAttempts, type NoticeDelivery } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { deliverNotice } from './deliver-notice.ts'
import { stillTrue } from '../registry/notices.ts'
import { settleDeadLetter } from './settle-dead-letter.ts'
import { withProviders } from '@portal/testing/arrange/with-providers'

const providers = withProviders()
withStudio(aStudio())

async function newDelivery(
  changes: Partial<NoticeDelivery> = {},
): Promise<{ id: string; to: string }> {
  const id = `delivery-${randomUUID()}`
  const to = changes.to ?? id
  await transaction(async (tx) => {
    const delivery = aDelivery({
      to,
      email: null,
      state: 'sending',
      createdAt: new Date(),
      ...changes,
    })
    tx.write(doc.letter(id), delivery)
    tx.write(doc.person(to), aPerson({ email: `${to}@example.com` }))
  })
  return { id, to }
}

const deliveryOf = (id: string) => read(doc.letter(id))
const devicesOf = async (person: string) =>
  (await list(collection.devices(person))).map(({ id }) => id)

async function withDevices(person: string, ids: readonly string[]): Promise<void> {
  await transaction(async (tx) => {
    for (const id of ids)
      tx.write(doc.device(person, id), {
        token: `${person}-${id}`,
        owner: person,
        createdAt: new Date(),
      })
  })
}

const withPhone = (person: string, phone: string) =>
  transaction(async (tx) => tx.write(doc.noticePreferences(person), somePreferences({ phone })))

test('greets people as they like to be called, and leaves the names of others', async () => {
  const ann = await newDelivery({ kind: 'booking-declined', data: { name: 'Ann Maes' } })
  await transaction(async (tx) => tx.update(doc.person(ann.to), { calledAs: 'Ann' }))
  await deliverNotice(ann.id, stillTrue, new Date())
  const bo = await newDelivery({ kind: 'booking-declined', data: { name: 'Bo Smit' } })
  await transaction(async (tx) => tx.update(doc.person(bo.to), { calledAs: 'Ann' }))
  await deliverNotice(bo.id, stillTrue, new Date())
  const textTo = async (person: string) =>
    (await providers.mails()).find(({ to }) => to === `${person}@example.com`)?.text
  expect(await textTo(ann.to)).toContain('I am sorry, Ann:')
  expect(await textTo(bo.to)).toContain('I am sorry, Bo Smit:')
})

test.each([429, 500])(
  'SendGrid answers %i: the delivery waits, and is sent once',
  async (status) => {
    const { id, to } = await newDelivery()
    await providers.fault('mail', { status })
    await expect(deliverNotice(id, stillTrue, new Date())).rejects.toThrow(
      `SendGrid answered ${status}`,
    )
    expect(await deliveryOf(id)).toMatchObject({
      state: 'sending',
      attempts: 1,
      leaseUntil: null,
      fault: `SendGrid answered ${status}`,
    })
    await deliverNotice(id, stillTrue, new Date())
    await deliverNotice(id, stillTrue, new Date())
    expect(await deliveryOf(id)).toMatchObject({ state: 'sent', attempts: 2, fault: null })
    expect((await providers.mails()).map((mail) => mail.to)).toEqual([`${to}@example.com`])
  },
)

test('SendGrid accepts and its answer is lost: the delivery goes out once more, not twice', async () => {
  const { id } = await newDelivery()
  await providers.fault('mail', { cut: true })
  await expect(deliverNotice(id, stillTrue, new Date())).rejects.toThrow('SendGrid did not answer')
  for (let time = 0; time < 3; time += 1) await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'sent' })
  expect(await providers.mails()).toHaveLength(2)
})

test('two workers with one delivery send it once', async () => {
  const { id } = await newDelivery()
  await Promise.all([
    deliverNotice(id, stillTrue, new Date()),
    deliverNotice(id, stillTrue, new Date()),
    deliverNotice(id, stillTrue, new Date()),
  ])
  expect(await providers.mails()).toHaveLength(1)
})

test('after its last attempt a delivery is dead; Les has it tried again, or lets it go', async () => {
  const { id, to } = await newDelivery({ attempts: deliveryAttempts - 1 })
  await providers.fault('mail', { status: 503, times: 1 })
  await deliverNotice(id, stillTrue, new Date())
  const dead = await deliveryOf(id)
  expect(dead).toMatchObject({ state: 'dead', fault: 'SendGrid answered 503' })
  expect(JSON.stringify(dead?.fault)).not.toContain(to)
  await deliverNotice(id, stillTrue, new Date())
  expect(await providers.mails()).toEqual([])
  await settleDeadLetter({ letter: id, send: true }, les)
  await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'sent' })
  await expect(settleDeadLetter({ letter: id, send: false }, les)).rejects.toMatchObject({
    code: 'conflict',
  })
  const { id: other } = await newDelivery({ state: 'dead', attempts: deliveryAttempts })
  await settleDeadLetter({ letter: other, send: false }, les)
  expect(await deliveryOf(other)).toMatchObject({ state: 'dropped' })
  const log = await list(collection.audit(), (entries) => entries.where('person', '==', to))
  expect(log.map(({ value }) => [value.event, value.details['send']])).toEqual([
    ['notice.settled', true],
  ])
})

test('a device that fails keeps no other from its push, and the retry leaves out who has it', async () => {
  const { id, to } = await newDelivery({ channel: 'push', link: '/portal/chat' })
  await withDevices(to, ['one', 'two', 'three', 'gone'])
  await providers.giveUp(`${to}-gone`)
  await providers.fault('push', { status: 500, times: 1 })
  await expect(deliverNotice(id, stillTrue, new Date())).rejects.toThrow('FCM answered 500')
  expect(await deliveryOf(id)).toMatchObject({ state: 'sending', fault: 'FCM answered 500' })
  await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'sent' })
  const pushes = await providers.pushes()
  expect(pushes.map(({ token }) => token).toSorted()).toEqual(
    ['one', 'three', 'two'].map((device) => `${to}-${device}`),
  )
  expect(pushes[0]?.data).toMatchObject({ kind: 'booking-approved', group: id })
  expect((await devicesOf(to)).toSorted()).toEqual(['one', 'three', 'two'])
})

test('a push to nobody’s device is dropped, and one whose every device is gone too', async () => {
  const { id } = await newDelivery({ channel: 'push' })
  await deliverNotice(id, stillTrue, new Date())
  expect(await deliveryOf(id)).toMatchObject({ state: 'dropped', fault: null })
  const { id: other, to } = await newDelivery({ channel: 'push' })
  await withDevices(to, ['gone'])
  await providers.giveUp(`${to}-gone`)
  await deliverNotice(other, stillTrue, new Date())
  expect(await deliveryOf(other)).toMatchObject({ state: 'dropped' })
  expect(await devicesOf(to)).toEqual([])
})

test.each(['SENDER_ID_MISMATCH', 'INVALID_ARGUMENT'])(
  'a token that can never work (%s) is forgotten and harms no other',
  async (as) => {
    const { id, to } = await newDelivery({ channel: 'push' })
    await withDevices(to, ['bad', 'good'])
    await providers.giveUp(`${to}-bad`, as)
    await deliverNotice(id, stillTrue, new Date())
    expect(await deliveryOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await devicesOf(to)).toEqual(['good'])
  },
)

test('at the desk only those who are Les’s today hear', async () => {
  const { id } = await newDelivery({ channel: 'push', to: studioDesk })
  const former = `former-${randomUUID()}`
  const today = `today-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.person(former), aPerson({ role: 'client' }))
    tx.write(doc.person(today), aPerson({ role: 'admin', email: 'les@example.com' }))
    for (const owner of [former, today])
      tx.write(doc.device(studioDesk, owner), { token: owner, owner, createdAt: new Date() })
  })
  await deliverNotice(id, stillTrue, new Date())
  const tokens = (await providers.pushes()).map(({ token }) => token)
  expect(tokens).toContain(today)
  expect(tokens).not.toContain(former)
})

test('words without end are cut before they are pushed', async () => {
  const { id, to } = await newDelivery({
    channel: 'push',
    data: { name: '👰'.repeat(200), package: '👰'.repeat(200) },
  })
  await withDevices(to, ['one'])
  await deliverNotice(id, stillTrue, new Date())
  const [push] = await providers.pushes()
  expect(Buffer.byteLength(JSON.stringify(push?.data))).toBeLessThan(4_096)
  expect(push?.data['body']).toMatch(/…$/u)
})

test('a text message is the words and the link; a number that is none drops the delivery', async () => {
  const { id, to } = await newDelivery({ channel: 'sms', data: { name: 'x'.repeat(400) } })
  await withPhone(to, '+32470123456')
  await providers.fault('sms', { status: 429 })
  await expect(deliverNotice(id, stillTrue, new Date())).rejects.toThrow(
    'Twilio answered 429 (20429)',
  )
  await deliverNotice(id, stillTrue, new Date())
  const [text] = await providers.texts()
  expect(text).toMatchObject({
    to: '+32470123456',
    body: expect.stringMatching(/\/portal\?booking=booking-of-ann-1$/) as string,
  })
  expect(text?.body.split('\n')[0]).toBe('The date is yours')
  expect(text?.body.replace(/\n\S+$/, '')).toHaveLength(300)

  const { id: wrong, to: nobody } = await newDelivery({ channel: 'sms' })
  // Twilio's own number for one that does not exist.
  await withPhone(nobody, '+15005550001')
  await deliverNotice(wrong, stillTrue, new Date())
  expect(await deliveryOf(wrong)).toMatchObject({
    state: 'dropped',
    attempts: 1,
    fault: 'Twilio cannot reach this number',
  })
  const { id: none } = await newDelivery({ channel: 'sms' })
  await deliverNotice(none, stillTrue, new Date())
  expect(await deliveryOf(none)).toMatchObject({ state: 'dropped', fault: null })
  expect(await providers.texts()).toHaveLength(1)
})

test('every mail but the way in and the desk’s own can be stopped by one click', async () => {
  const { id, to } = await newDelivery()
  await deliverNotice(id, stillTrue, new Date())
  const [mail] = await providers.mails()
  expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(mail?.headers['List-Unsubscribe']).toMatch(/^<http\S+\/hooks\/unsubscribe\?token=\S+>$/)
  expect(mail?.text).toContain('/unsubscribe?token=')
  expect(mail?.text).toContain('/portal/notices/settings')

  const { id: desk } = await newDelivery({ to: studioDesk, email: 'les@example.com' })
  const email = `${to}@example.com`
  const link = '/sign-in/link?nonce=x&to=%2Fportal'
  const { id: way } = await newDelivery({ kind: 'sign-in-link', email, link })
  for (const one of [desk, way]) await deliverNotice(one, stillTrue, new Date())
  for (const other of (await providers.mails()).slice(0, 2)) {
    expect(other.headers).toEqual({})
    expect(other.text).not.toContain('/unsubscribe')
  }
})
