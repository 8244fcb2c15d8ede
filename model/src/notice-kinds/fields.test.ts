import { expect, test } from 'vitest'
import * as fields from './fields.ts'

const said = <Value>(field: fields.Field<Value>, value: Value): string =>
  field.say(field.store(value))

test.each<[string, string]>([
  [said(fields.words, 'On the stairs'), 'On the stairs'],
  [said(fields.quantity, 22), '22'],
  [said(fields.day, '2027-03-14'), '14 March 2027'],
  [
    said(fields.moment, { at: new Date('2027-03-13T17:00:00Z'), zone: 'Europe/Brussels' }),
    'Saturday 13 March, 18:00',
  ],
  [said(fields.money, { amount: 125_000, currency: 'EUR' }), '€1,250.00'],
  [said(fields.money, { amount: 1_250, currency: 'JPY' }), '¥1,250'],
  [said(fields.money, { amount: 1_250, currency: 'KWD' }), 'KWD\u00a01.250'],
  [said(fields.money, { amount: -5, currency: 'EUR' }), '-€0.05'],
  [
    said(fields.sums, [
      { amount: 120_000, currency: 'EUR' },
      { amount: 30_000, currency: 'USD' },
    ]),
    '€1,200.00 and $300.00',
  ],
  [said(fields.comments, 1), '1 comment'],
  [said(fields.photographs, 3), '3 photographs'],
  [said(fields.extras, { count: 0, price: { amount: 0, currency: 'EUR' } }), ''],
  [
    said(fields.extras, { count: 1, price: { amount: 2_500, currency: 'EUR' } }),
    '1 extra photograph, €25.00.',
  ],
  [said(fields.stays, null), ''],
  [said(fields.stays, '2027-03-14'), 'It stays open until 14 March 2027.'],
  [said(fields.choice, null), ''],
  [said(fields.choice, { until: null }), 'Put a heart on the ones you love; there is no hurry.'],
  [
    said(fields.choice, { until: '2027-03-14' }),
    'Put a heart on the ones you love by 14 March 2027.',
  ],
  [said(fields.dues, false), ''],
  [said(fields.dues, true), 'The due dates on your invoice have moved with it.'],
  [said(fields.wish, null), 'to cancel'],
  [said(fields.wish, '2027-03-20'), 'another day, 20 March 2027'],
  [said(fields.answer, 'no'), 'no'],
  [said(fields.moneyCase, 'over-paid'), 'Paid too much'],
])('%s', (words, expected) => {
  expect(words).toBe(expected)
})

test.each(Object.entries(fields))('%s leaves what it has not stored as it is', (_, field) => {
  for (const stored of ['', 'tomorrow, 18:00', '€800.00', 'constructor', '2027-99-99'])
    expect((field as fields.Field<never>).say(stored)).toBe(stored)
})
