import { expect, test } from 'vitest'
import { fromStripe, toStripe } from './stripe-amounts.ts'

test('amounts travel to Stripe and back, also where Stripe counts in hundredths', () => {
  expect(toStripe(1_250, 'EUR')).toEqual({ amount: 1_250, currency: 'eur' })
  expect(toStripe(1_250, 'JPY')).toEqual({ amount: 1_250, currency: 'jpy' })
  expect(toStripe(1_250, 'KWD')).toEqual({ amount: 1_250, currency: 'kwd' })
  expect(toStripe(1_250, 'UGX')).toEqual({ amount: 125_000, currency: 'ugx' })
  for (const currency of ['EUR', 'JPY', 'KWD', 'UGX', 'ISK']) {
    const there = toStripe(9_990, currency)
    expect(fromStripe(there.amount, there.currency)).toEqual({ amount: 9_990, currency })
  }
})
