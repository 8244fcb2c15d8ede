import { aCircle, aConversation } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { read, transaction } = await import('#platform/firestore')
const { changeCircle, takeFromCircle } = await import('./access-to.ts')

const joined = new Date('2026-11-21T12:00:00Z')
const later = new Date('2026-11-22T12:00:00Z')
const member = (name: string, role: 'partner' | 'vendor', since = joined) => ({
  role,
  name,
  email: `${name}@example.com`,
  since,
})
const marks = async () => (await read(doc.conversation('ann')))?.readBy
const join = (members: Record<string, ReturnType<typeof member>>) =>
  transaction((tx) => changeCircle(tx, aCircle({ client: 'ann', members })))

studioInMemory((tx) => tx.write(doc.conversation('ann'), aConversation({ client: 'ann' })))

test('what was said before somebody joined does not wait for a partner', async () => {
  await join({ pat: member('Pat', 'partner'), vic: member('Vic', 'vendor') })
  expect(await marks()).toEqual({ pat: joined })
})

test('who joins changes nobody’s marks', async () => {
  await join({ pat: member('Pat', 'partner') })
  await put((tx) => tx.update(doc.conversation('ann'), { readBy: { pat: later } }))
  await join({ pat: member('Pat', 'partner'), quinn: member('Quinn', 'partner', later) })
  expect(await marks()).toEqual({ pat: later, quinn: later })
})

test('who is let go leaves no mark, and begins anew when they come back', async () => {
  await join({ pat: member('Pat', 'partner') })
  await transaction((tx) => takeFromCircle(tx, 'ann', 'pat'))
  expect(await marks()).toEqual({})
  await join({ pat: member('Pat', 'partner', later) })
  expect(await marks()).toEqual({ pat: later })
})
