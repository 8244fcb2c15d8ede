import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from './group-by.ts'

test('it groups as Map.groupBy does', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.integer({ max: 4 }), at: fc.nat() })), (rows) => {
      const byKey = ({ key }: { key: number }) => key
      expect([...groupBy(rows, byKey)]).toEqual([...Map.groupBy(rows, byKey)])
    }),
  )
})
