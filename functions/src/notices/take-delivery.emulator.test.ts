import { randomUUID } from 'node:crypto'
import { aConversation, aDelivery, aStudio } from '@portal/model/examples'
import type { NoticeDelivery } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { stillTrue } from '../registry/notices.ts'
import { takeDelivery } from './take-delivery.ts'

withStudio(aStudio())

const minute = 60_000
const heldUntil = new Date('2027-03-01T07:00:00Z')
const morning = new Date(heldUntil.getTime() + minute)

/** A push about a thread that was held back over the night; the thread has `unread` new messages. */
async function heldBack(unread: number): Promise<{ id: string; delivery: NoticeDelivery }> {
  const client = `held-${randomUUID()}`
  const delivery = aDelivery({
    to: client,
    email: null,
    kind: 'message-arrived',
    channel: 'push',
    link: `/portal/chat/${client}`,
    state: 'waiting',
    notBefore: heldUntil,
    createdAt: new Date(heldUntil.getTime() - 60 * minute),
  })
  const id = `letter-${client}`
  await transaction(async (tx) => {
    tx.write(doc.letter(id), delivery)
    tx.write(
      doc.conversation(client),
      aConversation({ client, unread: { client: unread, studio: 0 } }),
    )
  })
  return { id, delivery }
}

const stateOf = async (id: string) => (await read(doc.letter(id)))?.state

test('what was held back over the night rings in the morning while it is unread', async () => {
  const { id } = await heldBack(2)
  expect(await takeDelivery(id, stillTrue, new Date(heldUntil.getTime() - minute))).toBeNull()
  expect(await stateOf(id)).toBe('waiting')
  expect(await takeDelivery(id, stillTrue, morning)).toMatchObject({ state: 'sending' })
})

test('a thread that was read meanwhile does not ring', async () => {
  const { id } = await heldBack(0)
  expect(await takeDelivery(id, stillTrue, morning)).toBeNull()
  expect(await stateOf(id)).toBe('dropped')
})

test('of several deliveries about one thread the newest alone rings', async () => {
  const { id, delivery } = await heldBack(2)
  const newer = `${id}-newer`
  await transaction(async (tx) =>
    tx.write(doc.letter(newer), { ...delivery, createdAt: new Date(heldUntil.getTime() - minute) }),
  )
  expect(await takeDelivery(id, stillTrue, morning)).toBeNull()
  expect(await takeDelivery(newer, stillTrue, morning)).toMatchObject({ state: 'sending' })
})

test('a newer delivery about another thread takes nobody’s place', async () => {
  const { id, delivery } = await heldBack(2)
  await transaction(async (tx) =>
    tx.write(doc.letter(`${id}-other`), {
      ...delivery,
      link: '/portal/chat/another',
      createdAt: morning,
    }),
  )
  expect(await takeDelivery(id, stillTrue, morning)).toMatchObject({ state: 'sending' })
})
