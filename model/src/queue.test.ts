import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanced, joined, left, moved, placeOf, type Queue, queueLimit } from './queue.ts'

const queue = (...order: string[]): Queue => ({ order })

test('a place counts from 1 and is null for who does not wait', () => {
  expect(placeOf(queue('a', 'b'), 'b')).toBe(2)
  expect(placeOf(queue('a', 'b'), 'c')).toBeNull()
})

test('moving beyond either end stops at the end', () => {
  expect(moved(queue('a', 'b', 'c'), 'a', 99).order).toEqual(['b', 'c', 'a'])
  expect(moved(queue('a', 'b', 'c'), 'c', 1).order).toEqual(['c', 'a', 'b'])
})

test('moving somebody who does not wait is refused', () => {
  expect(() => moved(queue('a'), 'b', 1)).toThrow('not on the waiting list')
})

test('joining twice is joining once', () => {
  expect(joined(joined(queue('a'), 'b'), 'b').order).toEqual(['a', 'b'])
})

test('a full queue refuses the next one', () => {
  const full = queue(...Array.from({ length: queueLimit }, (_, index) => `b${index}`))
  expect(() => joined(full, 'late')).toThrow('full')
})

test('everyone behind somebody who leaves has advanced, and nobody else', () => {
  const before = queue('a', 'b', 'c')
  expect(advanced(before, left(before, 'a'))).toEqual([
    { booking: 'b', place: 1 },
    { booking: 'c', place: 2 },
  ])
  expect(advanced(before, moved(before, 'a', 3))).toHaveLength(2)
})

test('whatever happens, positions are 1…n without gap or tie', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const act = fc.oneof(
    id.map((booking) => (now: Queue) => joined(now, booking)),
    id.map((booking) => (now: Queue) => left(now, booking)),
    fc.tuple(id, fc.integer({ min: -2, max: 9 })).map(
      ([booking, place]) =>
        (now: Queue) =>
          now.order.includes(booking) ? moved(now, booking, place) : now,
    ),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const end = acts.reduce((now, next) => next(now), queue())
      const places = end.order.map((booking) => placeOf(end, booking))
      expect(places).toEqual(end.order.map((_, index) => index + 1))
      expect(new Set(end.order).size).toBe(end.order.length)
    }),
  )
})
