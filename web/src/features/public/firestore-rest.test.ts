import { expect, test } from 'vitest'
import { plain } from './firestore-rest.ts'

test('REST values become the plain values the model reads', () => {
  expect(
    plain({
      mapValue: {
        fields: {
          name: { stringValue: 'Les' },
          price: { integerValue: '320000' },
          lat: { doubleValue: 51.05 },
          offered: { booleanValue: true },
          month: { nullValue: null },
          at: { timestampValue: '2026-11-21T12:00:00Z' },
          days: { arrayValue: { values: [{ booleanValue: false }] } },
          none: { arrayValue: {} },
          empty: { mapValue: {} },
        },
      },
    }),
  ).toEqual({
    name: 'Les',
    price: 320_000,
    lat: 51.05,
    offered: true,
    month: null,
    at: new Date('2026-11-21T12:00:00Z'),
    days: [false],
    none: [],
    empty: {},
  })
})
