import { randomUUID } from 'node:crypto'
import { aConversation, aMessage } from '@portal/model/examples'
import type { Side } from '@portal/model/chat'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { list, transaction } from '#platform/firestore'
import { announceMessages, announceUnread } from './announce-messages.ts'

const begin = new Date('2026-11-21T12:10:00Z').getTime()

/** A thread in which these were said, minute by minute, and nobody has read anything. */
async function threadOf(client: string, said: readonly [side: Side, text: string][]) {
  const unread = { client: 0, studio: 0 }
  for (const [side] of said) unread[side === 'client' ? 'studio' : 'client'] += 1
  const rows = said.map(([side, text], index) => ({
    id: `message-${index}-of-${client}`,
    value: aMessage({ side, text, at: new Date(begin + index * 60_000) }),
  }))
  await transaction(async (tx) => {
    for (const { id, value } of rows) tx.write(doc.message(client, id), value)
    const last = rows.at(-1)
    tx.write(
      doc.conversation(client),
      aConversation({
        client,
        unread,
        last: last
          ? {
              message: last.id,
              side: last.value.side,
              text: last.value.text,
              about: 'words',
              at: last.value.at,
            }
          : null,
      }),
    )
  })
}
const newClient = () => `ann-${randomUUID()}`
const deliveriesAbout = async (client: string) =>
  (
    await list(collection.outbox(), (all) =>
      all.where('link', 'in', [`/portal/chat/${client}`, `/desk/chat/${client}`]),
    )
  )
    .map(({ value }) => [
      value.to === client ? 'client' : 'studio',
      value.channel,
      value.data['text'],
    ])
    .toSorted((a, b) => String(a).localeCompare(String(b)))

test('when both have written at once both hear, each the other’s newest words', async () => {
  const client = newClient()
  await threadOf(client, [
    ['client', 'Is six good?'],
    ['client', 'Or seven?'],
    ['studio', 'Good evening'],
  ])
  for (let time = 0; time < 2; time += 1) {
    await announceMessages(client)
    await announceUnread(client)
  }
  expect(await deliveriesAbout(client)).toEqual([
    ['client', 'mail', 'Good evening'],
    ['client', 'push', 'Good evening'],
    ['studio', 'mail', 'Or seven?'],
    ['studio', 'push', 'Or seven?'],
  ])
})

test('a burst is one mail; new words an hour later are another', async () => {
  const client = newClient()
  await threadOf(client, [['client', 'One']])
  await announceUnread(client)
  await threadOf(client, [
    ['client', 'One'],
    ['client', 'Two'],
  ])
  await announceUnread(client)
  expect(await deliveriesAbout(client)).toEqual([['studio', 'mail', 'One']])
  await threadOf(
    client,
    Array.from({ length: 62 }, (_, index) => ['client', `Line ${index}`]),
  )
  await announceUnread(client)
  expect(await deliveriesAbout(client)).toEqual([
    ['studio', 'mail', 'Line 61'],
    ['studio', 'mail', 'One'],
  ])
})

test('what was taken back is not told', async () => {
  const client = newClient()
  await threadOf(client, [['client', 'Oh, wrong window']])
  await transaction(async (tx) => {
    const path = doc.message(client, `message-0-of-${client}`)
    tx.write(path, { ...(await tx.read(path)), text: '', deleted: true })
  })
  await announceMessages(client)
  await announceUnread(client)
  expect(await deliveriesAbout(client)).toEqual([])
})
