import { expect, test } from 'vitest'
import { type Comment, openThreads, photosToRetouch, threadsOf } from './comment.ts'
import { aComment } from './examples.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute))
const row = (id: string, minute: number, changes: Partial<Comment> = {}) => ({
  id,
  value: aComment({ at: at(minute), ...changes }),
})
const answer = (id: string, minute: number, changes: Partial<Comment> = {}) =>
  row(id, minute, { parent: 'first', pin: null, retouch: false, ...changes })
const byLes = { side: 'studio', author: 'les' } as const
const doneAt = (minute: number) => ({ done: { at: at(minute), by: 'les' } })

test('comments become threads of their photos, oldest first, however they are listed', () => {
  const threads = threadsOf([
    answer('later', 9),
    row('second', 5),
    answer('sooner', 3),
    row('first', 1),
    row('elsewhere', 2, { photo: 'photo-2', pin: null }),
  ])
  const ofOne = threads.get('photo-1') ?? []
  expect(ofOne.map(({ first }) => first.id)).toEqual(['first', 'second'])
  expect(ofOne[0]?.answers.map(({ id }) => id)).toEqual(['sooner', 'later'])
  expect(threads.get('photo-2')).toHaveLength(1)
})

test('what points at a place is numbered within its photo; other threads are not', () => {
  const threads = threadsOf([
    row('one', 1),
    row('two', 2, { pin: null }),
    row('three', 3),
    row('other', 4, { photo: 'photo-2' }),
  ])
  expect(threads.get('photo-1')?.map(({ number }) => number)).toEqual([1, null, 2])
  expect(threads.get('photo-2')?.map(({ number }) => number)).toEqual([1])
})

test('an answer whose first is not listed is nobody’s', () => {
  expect(threadsOf([answer('alone', 1)])).toEqual(new Map())
})

test('what was taken back is gone, unless somebody has answered it', () => {
  const gone = row('first', 1, { deleted: true, text: '' })
  expect(threadsOf([gone, answer('too', 2, { deleted: true, text: '' })])).toEqual(new Map())
  const [thread] = threadsOf([gone, answer('kept', 2, byLes)]).get('photo-1') ?? []
  expect(thread).toMatchObject({ answers: [{ id: 'kept' }], open: false })
})

test.each([
  ['a new thread waits', [row('first', 1)], 1],
  ['an answer of Les’s alone settles nothing', [row('first', 1), answer('a', 2, byLes)], 1],
  ['what is done does not wait', [row('first', 1, doneAt(3)), answer('a', 2)], 0],
  ['Les may add to what is done', [row('first', 1, doneAt(3)), answer('a', 4, byLes)], 0],
  ['the client reopens what was done', [row('first', 1, doneAt(3)), answer('a', 4)], 1],
  [
    'words taken back reopen nothing',
    [row('first', 1, doneAt(3)), answer('a', 4, { deleted: true, text: '' })],
    0,
  ],
])('%s', (_, comments, open) => {
  expect(openThreads(threadsOf(comments)).get('photo-1') ?? 0).toBe(open)
})

test('to retouch is what was asked for and is not done', () => {
  const threads = threadsOf([
    row('a', 1),
    row('b', 2, { photo: 'photo-2', retouch: false }),
    row('c', 3, { photo: 'photo-3', ...doneAt(4) }),
  ])
  expect(photosToRetouch(threads)).toEqual(new Set(['photo-1']))
})
