import { aBooking, aMoodboard } from '@portal/model/examples'
import type { Reference } from '@portal/model/moodboard'
import { doc } from '@portal/model/paths'
import { anActor, les } from '@portal/testing/arrange/actors'
import { studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))

const { read } = await import('#platform/firestore')
const { saveMoodboard } = await import('./save-moodboard.ts')

const booking = 'booking-of-ann-1'
const ann = anActor('ann', 'client')
const link = (id: string): Reference => ({
  kind: 'link',
  id,
  url: 'https://a.example/',
  caption: '',
})
const from = ['one', 'two'].map(link)
const ids = async () => (await read(doc.moodboard(booking)))?.references.map(({ id }) => id)

studioInMemory((tx) => {
  tx.write(doc.booking(booking), aBooking({ client: 'ann', status: 'approved' }))
  tx.write(doc.moodboard(booking), aMoodboard({ client: 'ann', references: from }))
})

test('what both sides save at once of one board is on it: nobody loses what the other added', async () => {
  await Promise.all([
    saveMoodboard({ booking, from, references: [...from, link('of-ann')] }, ann),
    saveMoodboard({ booking, from, references: [...from.toReversed(), link('of-les')] }, les),
  ])
  expect((await ids())?.toSorted()).toEqual(['of-ann', 'of-les', 'one', 'two'])
})

test('what one side took away meanwhile stays away', async () => {
  await saveMoodboard({ booking, from, references: [link('two')] }, les)
  await saveMoodboard({ booking, from, references: [...from, link('of-ann')] }, ann)
  expect(await ids()).toEqual(['two', 'of-ann'])
})
