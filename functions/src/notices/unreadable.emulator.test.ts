import { randomUUID } from 'node:crypto'
import { aConversation, aDelivery, aMessage } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import { expect, test, vi } from 'vitest'
import { firestore, list, listWhole } from '#platform/firestore'
import { announceMessages } from '../chat/announce-messages.ts'

test('whoever waits is told, though neither thread nor message can be read', async () => {
  const id = `c${randomUUID().slice(0, 8)}`
  const thread = { ...aConversation({ client: 'ann', unread: { client: 0, studio: 1 } }), last: 7 }
  await firestore.doc(doc.conversation(id).path).set(thread)
  const message = { ...aMessage({ at: new Date() }), text: '', attachments: ['x'], foreign: true }
  await firestore.doc(doc.message(id, 'a-spoilt-message').path).set(message)
  await announceMessages(id)
  const delivery = await firestore.doc(doc.letter('message-a-spoilt-message-push').path).get()
  expect(delivery.get('data')).toEqual({ from: 'Ann Maes', text: 'A message' })
})

test('a row that cannot be read is raised without what it says, and the rest is listed', async () => {
  const raised = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  const batch = randomUUID()
  const row = (name: string, fields: object) =>
    firestore
      .doc(doc.letter(`${name}-${batch}`).path)
      .set({ ...aDelivery(), receipt: batch, ...fields })
  await row('one', {})
  await row('two', { attempts: 'ann@example.com' })
  await row('three', {})
  const found = await list(collection.outbox(), (all) => all.where('receipt', '==', batch))
  expect(found.map(({ id }) => id.split('-')[0])).toEqual(['one', 'three'])
  expect(raised).toHaveBeenCalledExactlyOnceWith('a record cannot be read', {
    path: `outbox/two-${batch}`,
    issues: ['attempts invalid_type'],
  })
  expect(JSON.stringify(raised.mock.calls)).not.toContain('@')
  // Where nothing may be missing, nothing is passed over.
  await expect(
    listWhole(collection.outbox(), (all) => all.where('receipt', '==', batch)),
  ).rejects.toThrow('attempts')
})
