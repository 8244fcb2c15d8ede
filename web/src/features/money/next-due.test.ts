import { anInvoice, paidInvoice } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { isSoonDue, nextDue } from './next-due.ts'

const row = (id: string, value = anInvoice()) => ({ id, value })
const [deposit, balance] = anInvoice().instalments

test('the part that is due first can be paid next', () => {
  const soon = anInvoice({ instalments: [{ ...deposit!, due: '2026-11-25' }, balance!] })
  expect(nextDue([row('later'), row('soon', soon)])).toMatchObject({ id: 'soon', amount: 80_000 })
})

test('of a part that is paid in part, the rest', () => {
  expect(nextDue([row('a', paidInvoice(30_000))])).toMatchObject({ amount: 50_000 })
})

test('nothing can be paid while a payment is on its way, or once it is void or settled', () => {
  expect(
    nextDue([
      row('coming', anInvoice({ processing: 80_000 })),
      row('void', anInvoice({ status: 'void' })),
      row('settled', paidInvoice(320_000)),
    ]),
  ).toBeNull()
})

test.each([
  ['2026-11-04', false],
  ['2026-11-05', true],
  ['2027-01-01', true],
])('what is due on 5 December is asked for in gold on %s: %s', (today, isSoon) => {
  expect(isSoonDue(deposit!, today)).toBe(isSoon)
})
