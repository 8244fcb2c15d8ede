import { expect, test } from 'vitest'
import { newSelection } from './choosing.ts'
import { newRelease } from './delivery.ts'
import { aGallery } from './examples.ts'
import { galleryRank, galleryStateOf, isArchivedRank } from './gallery-state.ts'

const told = { ...newRelease, toldAt: new Date(0) }
const selection = (state: 'submitted' | 'reopened') => ({ ...newSelection, state })

test.each([
  ['hidden', { published: false }],
  ['open', {}],
  ['submitted', { selection: selection('submitted') }],
  ['reopened', { selection: selection('reopened') }],
  ['finished', { selection: selection('submitted'), release: told }],
  // More has come that nobody was told of.
  ['submitted', { selection: selection('submitted'), release: { ...told, news: 2 } }],
  ['reopened', { selection: selection('reopened'), release: told }],
  ['archived', { published: false, archivedAt: new Date(0), release: told }],
] as const)('a gallery is %s', (state, changes) =>
  expect(galleryStateOf(aGallery(changes))).toBe(state),
)

test('the newest come first, and those that are archived below the others', () => {
  const of = (createdAt: string, archived: boolean) => ({
    createdAt: new Date(createdAt),
    archivedAt: archived ? new Date(0) : null,
  })
  const inOrder = [
    of('2027-01-01T00:00:00.010Z', false),
    of('2027-01-01T00:00:00.009Z', false),
    of('2026-09-30T23:59:59.999Z', false),
    of('2028-01-01T00:00:00Z', true),
    of('2025-01-01T00:00:00Z', true),
  ].map(galleryRank)
  expect(inOrder.toSorted()).toEqual(inOrder)
  expect(inOrder.map(isArchivedRank)).toEqual([false, false, false, true, true])
  expect(isArchivedRank(undefined)).toBe(false)
})
