import type { Side } from '@portal/model/chat'
import { aConversation, aDelivery, aMessage } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { deliveriesOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))

const { transaction } = await import('#platform/firestore')
const { announceMessages, announceUnread } = await import('./announce-messages.ts')
const { stillUnread } = await import('./still-unread.ts')

const noon = new Date('2026-11-21T12:00:00Z')
const before = new Date(noon.getTime() - 60_000)

/** Ann's thread with two partners, in which Les has written at noon. */
const say = (marks: Parameters<typeof aConversation>[0], side: Side = 'studio') =>
  put((tx) => {
    tx.write(
      doc.conversation('ann'),
      aConversation({ client: 'ann', partners: ['pat', 'quinn'], ...marks }),
    )
    tx.write(doc.message('ann', 'message-1'), aMessage({ side, text: 'Six is good', at: noon }))
  })
const told = async () =>
  (await deliveriesOf())
    .map(({ value: { to, channel, about } }) => `${to} ${channel} ${about.client ?? ''}`.trim())
    .toSorted()

studioInMemory()

test.each<[string, Parameters<typeof aConversation>[0], string[]]>([
  [
    'everybody',
    { unread: { client: 1, studio: 0 }, readBy: { pat: before } },
    ['ann mail', 'ann push', 'pat mail ann', 'pat push ann', 'quinn mail ann', 'quinn push ann'],
  ],
  [
    'a partner, though the client has read it',
    { unread: { client: 0, studio: 0 }, readBy: { pat: before, quinn: noon } },
    ['pat mail ann', 'pat push ann'],
  ],
  [
    'the client, though her partners have read it',
    { unread: { client: 1, studio: 0 }, readBy: { pat: noon, quinn: noon } },
    ['ann mail', 'ann push'],
  ],
  [
    'nobody who has read it',
    { unread: { client: 0, studio: 0 }, readBy: { pat: noon, quinn: noon } },
    [],
  ],
])('Les’s words are told to %s, once', async (_, marks, expected) => {
  await say(marks)
  for (let time = 0; time < 2; time += 1) {
    await announceMessages('ann')
    await announceUnread('ann')
  }
  expect(await told()).toEqual(expected)
})

test('what the client says waits for Les, and for no partner', async () => {
  await say({ unread: { client: 0, studio: 1 } }, 'client')
  await announceMessages('ann')
  expect(await told()).toEqual(['studio push'])
})

test.each([
  ['rings', before],
  ['does not ring', noon],
])('what was held back for a partner %s when she had read up to %s', async (what, read) => {
  await say({ unread: { client: 0, studio: 0 }, readBy: { pat: read } })
  const value = aDelivery({
    to: 'pat',
    kind: 'message-arrived',
    about: { conversation: 'ann', client: 'ann' },
  })
  const goesOut = await transaction((tx) => stillUnread(tx, { id: 'push-1', value }, noon))
  expect(goesOut !== null).toBe(what === 'rings')
})
