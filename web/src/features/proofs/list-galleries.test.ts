import { newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import { aGallery } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { foundGalleries, galleryStateOf } from './list-galleries.ts'

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

test('a search looks at names and titles, whatever case and accents, within a state', () => {
  const rows = [
    { id: 'a', value: aGallery({ clientName: 'Zoë Çelik', title: 'The Wedding' }) },
    { id: 'b', value: aGallery({ clientName: 'Bo Claes', title: 'Portrait', published: false }) },
  ]
  const found = (...of: [string, Parameters<typeof foundGalleries>[2]]) =>
    foundGalleries(rows, ...of).map(({ id }) => id)
  expect(found('', null)).toEqual(['a', 'b'])
  expect(found('zoe cel', null)).toEqual(['a'])
  expect(found('portrait', null)).toEqual(['b'])
  expect(found('', 'hidden')).toEqual(['b'])
  expect(found('zoe', 'hidden')).toEqual([])
})
