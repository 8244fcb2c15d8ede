import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anInvoice, paidInvoice } from '../examples.ts'
import { type Currency, Currency as Currencies } from '../money.ts'
import { chargeability, chargeLimits } from './charge-limits.ts'
import { newInstalment } from './instalment.ts'
import { payableAmount, payableNow } from './payable.ts'

/** An invoice of which nothing is paid, in parts of these amounts; the first is `part-1`. */
const inParts = (amounts: readonly number[], currency: Currency = 'EUR') =>
  anInvoice({
    currency,
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    credited: 0,
    paid: 0,
    received: 0,
    processing: 0,
    status: 'sent',
    instalments: amounts.map((amount, index) =>
      newInstalment(`part-${index + 1}`, 'balance', amount, '2027-01-01', null),
    ),
  })

describe('what is too little by itself is joined', () => {
  test.each([
    ['a deposit of ten cents with the rest', [10, 90_000], 90_010],
    ['ten cents with the next part alone', [10, 30_000, 60_000], 30_010],
    ['thirty cents that would be left with what comes before', [50_000, 30], 50_030],
    ['nothing when every part can be charged', [50_000, 50], 50_000],
    ['everything there is, when it is too little even so', [10, 20], 30],
  ])('%s', (_, amounts, payable) => {
    expect(payableAmount(inParts(amounts), 'part-1')).toBe(payable)
  })
})

test.each([
  ['the next part', inParts([30_000, 60_000]), { payable: 'part-1', amount: 30_000 }],
  ['what it is joined with', inParts([10, 90_000]), { payable: 'part-1', amount: 90_010 }],
  ['nothing of what is paid', paidInvoice(320_000), null],
  ['nothing while a payment is on its way', anInvoice({ processing: 80_000 }), null],
  ['nothing that is too little for a card', inParts([10, 20]), null],
  ['nothing that is too much for one', inParts([200_000_000]), null],
  ['nothing of what is void', anInvoice({ status: 'void' }), null],
] as const)('one click pays %s', (_, invoice, found) => {
  expect(payableNow(invoice)).toEqual(found)
})

test('only the next instalment has its turn, and a paid invoice asks for nothing', () => {
  expect(payableAmount(inParts([50_000, 50_000]), 'part-2')).toBe(0)
  expect(payableAmount(anInvoice({ status: 'void' }), 'rest')).toBe(0)
})

test.each([
  [49, 'EUR', 'too-little-to-charge'],
  [50, 'EUR', 'chargeable'],
  [99_999_999, 'EUR', 'chargeable'],
  [100_000_000, 'EUR', 'too-much-to-charge'],
  [49, 'JPY', 'too-little-to-charge'],
  [1_000_000, 'ISK', 'too-much-to-charge'],
  [99_999_990, 'KWD', 'chargeable'],
] as const)('%i %s: %s', (amount, currency, said) => {
  expect(chargeability(amount, currency)).toBe(said)
})

test('paying part by part always ends, with no remainder that cannot be paid online', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(amounts, fc.constantFrom(...Currencies.options), (parts, currency) => {
      let left = [...parts]
      const { least } = chargeLimits(currency)
      while (left.length > 0) {
        const whole = left.reduce((sum, amount) => sum + amount, 0)
        const amount = payableAmount(inParts(left, currency), 'part-1')
        const rest = whole - amount
        if (whole >= least) expect(amount).toBeGreaterThanOrEqual(least)
        expect(rest === 0 || rest >= least).toBe(true)
        // It is always so many whole parts.
        for (let paid = amount; paid > 0; left = left.slice(1)) paid -= left[0] ?? 0
        if (rest === 0) expect(left).toEqual([])
      }
    }),
  )
})
