import { Currency } from '@portal/model/money'
import { expect, test } from 'vitest'
import { currencyOptions } from './currency-options.ts'

test('every currency that is offered can be kept, under its name', () => {
  const options = currencyOptions()
  expect(options).toContainEqual(['EUR', 'Euro (EUR)'])
  expect(options).toContainEqual(['USD', 'US Dollar (USD)'])
  expect(options.filter(([code]) => !Currency.safeParse(code).success)).toEqual([])
  expect(new Set(options.map(([, name]) => name)).size).toBe(options.length)
})
