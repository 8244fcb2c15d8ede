import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Arrangement,
  arrangeGallery,
  inOrder,
  movedBefore,
  newPlaces,
  placed,
  placePhotos,
  PhotoSets,
  type Placeable,
  placesOf,
  setOf,
} from './arrangement.ts'

const photo = (id: string, changes: Partial<Placeable> = {}): Placeable => ({
  id,
  name: `${id}.jpg`,
  takenAt: new Date(0),
  ...changes,
})
const ids = (photos: readonly Placeable[]) => photos.map(({ id }) => id).join(' ')
const plain = { order: 'captured', sets: [] } as const
const at = (second: number) => ({ takenAt: new Date(second * 1_000) })
const sets = [
  { id: 's1', name: 'Getting ready' },
  { id: 's2', name: 'Ceremony' },
]

test('photos lie by the time they were taken, those of one second by name as people count', () => {
  const photos = [photo('a10', at(1)), photo('a9', at(1)), photo('b', at(0))]
  expect(ids(inOrder(photos, plain))).toBe('b a9 a10')
  expect(ids(inOrder(photos, { ...plain, order: 'name' }))).toBe('a9 a10 b')
})

test('by hand they lie where they were put, what was never put comes last by its time', () => {
  const photos = [photo('new2', at(9)), photo('y', { place: 2 }), photo('new1', at(3))]
  const all = [...photos, photo('x', { place: 1, ...at(5) })]
  expect(ids(inOrder(all, { ...plain, order: 'hand' }))).toBe('x y new1 new2')
})

test('sets come one after the other, then what is in none or in one that is gone', () => {
  const photos = [
    photo('a', { set: 's2' }),
    photo('b', { set: 'gone' }),
    photo('c'),
    photo('d', { set: 's1', ...at(9) }),
  ]
  expect(ids(inOrder(photos, { ...plain, sets }))).toBe('d a b c')
  expect(photos.map((one) => setOf(one, sets))).toEqual(['s2', null, null, 's1'])
})

test.each([
  ['to the front', ['c'], 'a', 'c a b d e'],
  ['to the end', ['a', 'b'], null, 'c d e a b'],
  ['before one in the middle, from both sides', ['a', 'e'], 'c', 'b a e c d'],
  ['before one of their own, so to the end', ['a', 'b'], 'b', 'c d e a b'],
  ['before one that is not there', ['a'], 'x', 'b c d e a'],
])('photos are moved %s', (_, moving, before, after) => {
  const photos = ['a', 'b', 'c', 'd', 'e'].map((id) => photo(id))
  expect(ids(movedBefore(photos, new Set(moving), before))).toBe(after)
})

test('only what moves gets a new place while there is room, else everything does', () => {
  const laid = ['a', 'b', 'c'].map((id, index) => photo(id, { place: (index + 1) * 1_024 }))
  expect([...newPlaces(laid, new Set(['c']), 'b').keys()]).toEqual(['c'])
  expect([...newPlaces(laid, new Set(['a']), null).keys()]).toEqual(['a'])
  expect([...newPlaces(laid, new Set(['c']), 'a').keys()]).toEqual(['c'])
  const close = laid.map((one, index) => ({ ...one, place: 1 + index * 1e-3 }))
  expect(newPlaces(close, new Set(['c']), 'b')).toEqual(
    placesOf([photo('a'), photo('c'), photo('b')]),
  )
  const unlaid = [...laid, photo('d')]
  expect(newPlaces(unlaid, new Set(['a']), null).size).toBe(4)
})

test('any sequence of moves shows what a plain list would show', () => {
  const start = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const move = fc.record({
    moving: fc.uniqueArray(fc.constantFrom(...start), { minLength: 1 }),
    before: fc.option(fc.constantFrom(...start)),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      let list = start.map((id) => photo(id))
      let laid = start.map((id) => photo(id))
      for (const { moving, before } of moves) {
        list = movedBefore(list, new Set(moving), before)
        const shown = inOrder(laid, { order: 'hand', sets: [] })
        const places = newPlaces(shown, new Set(moving), before)
        laid = laid.map((one) => ({ ...one, place: places.get(one.id) ?? one.place }))
        expect(ids(inOrder(laid, { order: 'hand', sets: [] }))).toBe(ids(list))
      }
    }),
  )
})

test.each<[string, Arrangement, string[], object, string]>([
  [
    'into a set, its order unchanged',
    { order: 'name', sets },
    ['c', 'a'],
    { set: 's1' },
    'a c d b',
  ],
  ['into no set', { order: 'captured', sets }, ['d'], { set: null }, 'd a b c'],
  ['by hand for the first time', { order: 'name', sets: [] }, ['d'], { before: 'b' }, 'a d b c'],
  [
    'into a set and before one',
    { order: 'name', sets },
    ['b'],
    { set: 's2', before: 'd' },
    'b d a c',
  ],
])('photos are placed %s', (_, arrangement, moving, to, after) => {
  const photos = [
    photo('a'),
    photo('b'),
    photo('c'),
    photo('d', { set: 's2', place: 7, ...at(-1) }),
  ]
  const changes = new Map(
    placed(photos, arrangement, new Set(moving), to).map((one) => [one.id, one]),
  )
  const order = 'before' in to ? 'hand' : arrangement.order
  const next = photos.map((one) => changes.get(one.id) ?? one)
  expect(ids(inOrder(next, { ...arrangement, order }))).toBe(after)
  if (!('before' in to)) expect([...changes.keys()].toSorted()).toEqual(moving.toSorted())
})

test('two sets are never called alike, and there are thirty at most', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `s${index}`, name: `Set ${index}` }))
  expect(PhotoSets.safeParse(many(30)).success).toBe(true)
  expect(PhotoSets.safeParse(many(31)).success).toBe(false)
  const [first] = sets
  expect(PhotoSets.safeParse([first, { id: 's9', name: ' getting READY ' }]).success).toBe(false)
  expect(PhotoSets.safeParse([first, { id: 's1', name: 'Other' }]).success).toBe(false)
  expect(PhotoSets.safeParse([{ id: 's1', name: '  ' }]).success).toBe(false)
})

test('a call that changes nothing, or names a photo twice, is none', () => {
  expect(arrangeGallery.input.safeParse({ gallery: 'g1' }).success).toBe(false)
  expect(arrangeGallery.input.safeParse({ gallery: 'g1', cover: null }).success).toBe(true)
  const place = (photos: string[], more = {}) =>
    placePhotos.input.safeParse({ gallery: 'g1', photos, ...more }).success
  expect([
    place(['p1']),
    place([], { set: null }),
    place(['p1', 'p1'], { set: null }),
    place(['p1'], { before: null }),
    place(['p1'], { set: 's1' }),
  ]).toEqual([false, false, false, true, true])
})
