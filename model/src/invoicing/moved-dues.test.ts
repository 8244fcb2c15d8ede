import { expect, test } from 'vitest'
import { anInvoice, paidInvoice } from '../examples.ts'
import type { Invoice } from '../invoice.ts'
import { newInstalment } from './instalment.ts'
import { duesWithShootOn, movedDues } from './moved-dues.ts'

// A deposit two weeks after the issue, and a balance two weeks before the shoot of 13 March.
const own = anInvoice()
const fixed = anInvoice({
  addition: 'extras',
  instalments: [newInstalment('balance', 'balance', 5_000, '2027-04-01', null)],
})
const partly = paidInvoice(100_000)

test.each<[string, readonly Invoice[], string, [string, string, number][]]>([
  [
    'the balance moves along, the deposit does not',
    [own],
    '2027-05-08',
    [['2027-02-27', '2027-04-24', 240_000]],
  ],
  [
    'only what is left of it is said',
    [partly],
    '2027-05-08',
    [['2027-02-27', '2027-04-24', 220_000]],
  ],
  ['the same day moves nothing', [own], '2027-03-13', []],
  ['what has a day of its own stays', [fixed], '2027-05-08', []],
  ['what is paid is not asked for', [paidInvoice(320_000)], '2027-05-08', []],
  ['nor what is void', [anInvoice({ status: 'void' })], '2027-05-08', []],
  [
    'nothing is due before it was issued',
    [own],
    '2026-11-25',
    [['2027-02-27', '2026-12-05', 240_000]],
  ],
  ['nor anything where there is no invoice', [], '2027-05-08', []],
])('%s', (_, invoices, shoot, moved) => {
  const found = movedDues(invoices, shoot)
  expect(found.map(({ before, due, money }) => [before, due, money.amount])).toEqual(moved)
})

test('what is to be paid stands in the order of its days, whether it moves or not', () => {
  const dues = duesWithShootOn([own, fixed], '2027-03-20').map(({ due }) => due)
  expect(dues).toEqual(['2026-12-05', '2027-03-06', '2027-04-01'])
  expect(new Set(duesWithShootOn([own, own], '2027-03-20').map(({ id }) => id)).size).toBe(4)
})
