import { expect, test } from 'vitest'
import { placeAmong, ticketsFor } from './queue.ts'

const listOf = (length: number) => ({
  order: Array.from({ length }, (_, index) => `booking-${index}`),
})

test.each([1, 2, 49, 50, 51, 499, 500])(
  'each of %i finds its own place, and nobody else finds one',
  async (length) => {
    const queue = listOf(length)
    const tickets = await ticketsFor(queue)
    const found = await Promise.all(queue.order.map((id) => placeAmong(tickets, id)))
    expect(found).toEqual(queue.order.map((_, index) => index + 1))
    expect(await placeAmong(tickets, 'booking-of-nobody')).toBeNull()
  },
)

test.each([
  [0, 50],
  [1, 50],
  [49, 50],
  [50, 50],
  [51, 100],
  [500, 500],
])('a list of %i looks as long as one of %i', async (length, shown) => {
  const { places } = await ticketsFor(listOf(length))
  expect(places).toHaveLength(shown)
  expect(new Set(places).size).toBe(shown)
  // Neither what is real nor what fills the block shows by its shape.
  for (const place of places) expect(place).toMatch(/^[A-Za-z0-9+/]{16}$/)
})

test('tickets name no booking, and none of them comes again with the next move', async () => {
  const queue = listOf(20)
  const [before, after] = [await ticketsFor(queue), await ticketsFor(queue)]
  expect(JSON.stringify(before)).not.toContain('booking')
  const again = new Set([...before.places, before.salt])
  for (const place of [...after.places, after.salt]) expect(again.has(place)).toBe(false)
})
