import { chargeLimits } from '@portal/model/invoicing/charge-limits'
import { Currency, decimalsOf, isChargeable } from '@portal/model/money'
import { expect, test } from 'vitest'
import { fromStripe, toStripe } from './stripe-amounts.ts'

/** One unit of each currency as Stripe's page "Supported currencies" has it, but for hundredths. */
const unitAtStripe: Partial<Record<Currency, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF JPY KMF KRW PYG RWF VND VUV XAF XOF XPF'.split(' ').map((one) => [one, 1]),
  ...'BHD JOD KWD OMR TND'.split(' ').map((one) => [one, 1_000]),
])

test.each(Currency.options)('one %s is one at Stripe, and comes back as it went', (currency) => {
  const ours = 10 ** decimalsOf(currency)
  const there = toStripe(ours, currency)
  expect(there).toEqual({
    amount: unitAtStripe[currency] ?? 100,
    currency: currency.toLowerCase(),
  })
  expect(fromStripe(there.amount, there.currency)).toEqual({ amount: ours, currency })
  // No more digits than Stripe takes.
  const { least: lowest, most } = chargeLimits(currency)
  expect(toStripe(most, currency).amount).toBeLessThanOrEqual(99_999_999)
  expect([isChargeable(lowest, currency), isChargeable(most, currency)]).toEqual([true, true])
  // The smallest thing that can be charged is a whole number there as well.
  const least = toStripe(decimalsOf(currency) === 3 ? 10 : 1, currency).amount
  expect(Number.isInteger(least) && least >= 1).toBe(true)
})

test('what runtimes write without decimals is charged in whole', () => {
  expect(toStripe(450_000, 'HUF')).toEqual({ amount: 450_000, currency: 'huf' })
  expect(toStripe(1_250, 'UGX')).toEqual({ amount: 125_000, currency: 'ugx' })
  expect(fromStripe(450_000, 'huf')).toEqual({ amount: 450_000, currency: 'HUF' })
  expect(() => fromStripe(1, 'xxx')).toThrow()
})
