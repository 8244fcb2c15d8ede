import { expect, test } from 'vitest'
import { anInvoice, paidInvoice } from '../examples.ts'
import { formatSums } from '../money.ts'
import { outstandingTogether } from './outstanding.ts'

test('what is open on several invoices is a sum for each currency, and none is left out', () => {
  const sums = outstandingTogether([
    paidInvoice(80_000),
    anInvoice(),
    anInvoice({ currency: 'USD' }),
  ])
  expect(sums).toEqual([
    { amount: 560_000, currency: 'EUR' },
    { amount: 320_000, currency: 'USD' },
  ])
  expect(formatSums(sums)).toBe('€5,600.00 + $3,200.00')
})

test('what is paid is not outstanding', () => {
  const partly = paidInvoice(80_000)
  expect(outstandingTogether([partly])).toEqual([{ amount: 240_000, currency: 'EUR' }])
  expect(outstandingTogether([paidInvoice(240_000, partly)])).toEqual([])
})

test('what is void is not, whatever was kept of it and sent back without a credit note', () => {
  const returned = { credited: 240_000, received: 80_000, refunded: 80_000, paid: 0 }
  expect(outstandingTogether([anInvoice(returned)])).toHaveLength(1)
  expect(outstandingTogether([anInvoice({ ...returned, status: 'void' })])).toEqual([])
})
