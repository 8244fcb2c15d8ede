import { aComment } from '@portal/model/examples'
import type { Comment } from '@portal/model/comment'
import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { forget, plant } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
const { read } = await import('#platform/firestore')
const { reopenThread } = await import('./reopen-thread.ts')

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
const done = { at: at(12), by: 'les' }
const doneAfter = async (answer: Partial<Comment>) => {
  plant(doc.comment('g1', 'answer').path, aComment({ parent: 'first', pin: null, ...answer }))
  await reopenThread(['g1', 'answer'])
  await reopenThread(['g1', 'answer'])
  return (await read(doc.comment('g1', 'first')))?.done
}

beforeEach(() => {
  forget()
  plant(doc.comment('g1', 'first').path, aComment({ done }))
})

test('what a client says after a thread was done opens it again', async () =>
  expect(await doneAfter({ at: at(13) })).toBeNull())

test.each([
  ['said before', { at: at(11) }],
  ['of Les', { at: at(13), side: 'studio' as const }],
  ['taken back', { at: at(13), deleted: true }],
  ['of another thread', { at: at(13), parent: 'other' }],
])('what was %s does not', async (_, answer) => expect(await doneAfter(answer)).toEqual(done))
