import { expect, test } from 'vitest'
import { anInvoice } from './examples.ts'
import { instalmentsOf, invoiceNumber, nextInstalment, withPayment } from './invoice.ts'

const at = new Date('2026-12-01T09:00:00Z')
const due = { deposit: '2026-12-05', balance: '2027-02-27' }

test('deposit and balance add up to the total, and nothing is not an instalment', () => {
  expect(instalmentsOf({ total: 1_000, deposit: 250 }, due).map(({ amount }) => amount)).toEqual([
    250, 750,
  ])
  expect(instalmentsOf({ total: 1_000, deposit: 1_000 }, due)).toHaveLength(1)
  expect(instalmentsOf({ total: 0, deposit: 0 }, due)).toHaveLength(0)
})

test('paying the deposit makes it partly paid, paying the rest makes it paid', () => {
  const first = withPayment(anInvoice(), 0, at)
  expect(first).toMatchObject({ status: 'partly-paid', paid: 80_000 })
  expect(nextInstalment(first)).toBe(1)
  const second = withPayment(first, 1, at)
  expect(second).toMatchObject({ status: 'paid', paid: 320_000 })
  expect(nextInstalment(second)).toBe(-1)
})

test('paying an instalment twice, or one that is not there, changes nothing', () => {
  const once = withPayment(anInvoice(), 0, at)
  expect(withPayment(once, 0, at)).toBe(once)
  expect(withPayment(once, 7, at)).toBe(once)
})

test('numbers count within a year', () => {
  expect(invoiceNumber(2027, 7)).toBe('2027-0007')
  expect(invoiceNumber(2027, 12_345)).toBe('2027-12345')
})
