import type { Conversation, Message } from '@portal/model/chat'
import { aConversation, aMessage } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { setLine, store, stored } from '@portal/testing/web/world'
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useOwnUnread } from './own-conversations.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)

/** Ann's thread, of which Pat is a partner; Les has said these, minute by minute. */
function threadOf(changes: Partial<Conversation>, ...said: Partial<Message>[]): void {
  store(
    stored(
      doc.conversation('ann'),
      aConversation({ client: 'ann', partners: ['pat'], ...changes }),
    ),
    stored(doc.membership('pat', 'ann'), { clientName: 'Ann', role: 'partner', since: noon }),
    ...said.map((message, at) =>
      stored(
        doc.message('ann', `message-${at}`),
        aMessage({ side: 'studio', at: minutes(at), ...message }),
      ),
    ),
  )
}
const waitingFor = (person: string) => renderHook(() => useOwnUnread(person)).result

test.each([
  ['has read everything', { pat: minutes(2) }, 0],
  ['has read the first', { pat: noon }, 2],
  ['has read nothing', {}, 3],
  ['is somebody else than who has read', { quinn: minutes(2) }, 3],
])('a partner who %s waits for what came since', (_, readBy, count) => {
  threadOf({ readBy, unread: { client: 1, studio: 0 } }, {}, {}, {})
  expect(waitingFor('pat').current).toBe(count)
  expect(waitingFor('ann').current).toBe(1)
})

test('what the client says, or Les takes back, waits for no partner', () => {
  threadOf({ readBy: {} }, { side: 'client' }, { deleted: true, text: '' }, {})
  expect(waitingFor('pat').current).toBe(1)
})

test('when the client reads, what waits for a partner stays', () => {
  threadOf({ readBy: { pat: noon }, unread: { client: 2, studio: 0 } }, {}, {}, {})
  const [ann, pat] = [waitingFor('ann'), waitingFor('pat')]
  expect([ann.current, pat.current]).toEqual([2, 2])
  act(() => threadOf({ readBy: { pat: noon }, unread: { client: 0, studio: 0 } }, {}, {}, {}))
  expect([ann.current, pat.current]).toEqual([0, 2])
})

test('a partner counts what this device knows while it is offline', () => {
  threadOf({ readBy: {} }, {})
  setLine('offline')
  expect(waitingFor('pat').current).toBe(1)
})
