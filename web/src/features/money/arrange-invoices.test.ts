import { anInvoice, paidInvoice } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { arrangedInvoices, countsOf, type Show } from './arrange-invoices.ts'

const today = '2026-12-10'
const settled = paidInvoice(320_000)
const rows = [
  { id: 'open-later', value: paidInvoice(80_000) },
  { id: 'paid', value: settled },
  { id: 'late', value: anInvoice({ clientName: 'Dina Peeters', number: '2026-0007' }) },
  { id: 'void', value: anInvoice({ status: 'void', issuedOn: '2026-11-30' }) },
  { id: 'coming', value: anInvoice({ processing: 80_000 }) },
]
const ids = (show: Show, search = '') =>
  arrangedInvoices(rows, { show, search, today }).map(({ id }) => id)

test('what is overdue comes first, then what is due next, then the latest of the others', () => {
  expect(ids('all')).toEqual(['late', 'open-later', 'void', 'paid', 'coming'])
})

test('each kind shows its own', () => {
  expect(ids('to-pay')).toEqual(['late', 'open-later'])
  expect(ids('overdue')).toEqual(['late'])
  expect(ids('on-its-way')).toEqual(['coming'])
  expect(ids('paid')).toEqual(['paid'])
  expect(ids('closed')).toEqual(['void'])
})

test('a search finds names, numbers and subjects, within the kind', () => {
  expect(ids('all', ' dina ')).toEqual(['late'])
  expect(ids('all', '2026-0007')).toEqual(['late'])
  expect(ids('paid', 'dina')).toEqual([])
  expect(ids('all', 'wedding')).toHaveLength(5)
})

test('every kind is counted', () => {
  expect(countsOf(rows, today)).toEqual({
    all: 5,
    'to-pay': 2,
    overdue: 1,
    'on-its-way': 1,
    paid: 1,
    closed: 1,
  })
})
