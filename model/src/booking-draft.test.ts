import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried, uncarried } from './booking-draft.ts'

test('whatever is filled in arrives as it was, in signs that an address can hold', () => {
  const story = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(fc.record({ story, at: fc.integer() }), (draft) => {
      const json = JSON.stringify(draft)
      const way = carried(json)
      expect(way).toMatch(/^[A-Za-z0-9_-]+$/)
      expect(uncarried(way)).toBe(json)
    }),
  )
})

test('nothing, and more than can be carried, is carried by nobody', () => {
  expect([carried(null), carried(''), carried(JSON.stringify('x'.repeat(31_000)))]).toEqual([
    null,
    null,
    null,
  ])
})

test.each([null, '', 'a', '%%', '_w', carried('7'), carried('null'), carried('{')])(
  'what is no draft is none: %s',
  (way) => {
    expect(uncarried(way)).toBeNull()
  },
)
