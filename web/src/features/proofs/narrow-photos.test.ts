import { expect, test } from 'vitest'
import { type Asked, type MarkedPhotos, narrowPhotos, withAsked } from './narrow-photos.ts'

const photos = ['a', 'b', 'c'].map((id) => ({ id }))
const marked = (changes: Partial<MarkedPhotos> = {}): MarkedPhotos => ({
  chosen: new Set(['a', 'b']),
  commented: new Set(['b', 'c']),
  retouch: new Set(),
  anyone: new Set(),
  together: new Set(),
  ...changes,
})
const nothing: Asked = new Map()
const shown = (asked: Asked, now: MarkedPhotos) =>
  narrowPhotos(photos, asked, now).map(({ id }) => id)

test('nothing asked for shows the very list, so that nothing is laid out anew', () => {
  expect(narrowPhotos(photos, nothing, marked())).toBe(photos)
})

test('each mark narrows further, and taking it away widens again', () => {
  const chosen = withAsked(nothing, 'chosen', true, marked())
  expect(shown(chosen, marked())).toEqual(['a', 'b'])
  const both = withAsked(chosen, 'commented', true, marked())
  expect(shown(both, marked())).toEqual(['b'])
  expect(shown(withAsked(both, 'chosen', false, marked()), marked())).toEqual(['b', 'c'])
  expect(shown(withAsked(both, 'retouch', true, marked()), marked())).toEqual([])
})

test('a photo that loses its mark stays until one asks anew; one that gets it comes in', () => {
  const asked = withAsked(nothing, 'chosen', true, marked())
  const now = marked({ chosen: new Set(['b', 'c']) })
  expect(shown(asked, now)).toEqual(['a', 'b', 'c'])
  expect(shown(withAsked(asked, 'chosen', true, now), now)).toEqual(['b', 'c'])
})
