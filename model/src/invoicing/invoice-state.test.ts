import { expect, test } from 'vitest'
import { anInvoice, paidInvoice } from '../examples.ts'
import { isOverdue } from '../invoice.ts'
import { dueRank, invoiceRank, invoiceStateOf } from './invoice-state.ts'

const { total } = anInvoice()
const due = (day: string) => {
  const invoice = anInvoice()
  const [first, ...others] = invoice.instalments
  return { ...invoice, instalments: first ? [{ ...first, due: day }, ...others] : [] }
}

test.each([
  ['open', anInvoice()],
  ['open', anInvoice({ status: 'viewed' })],
  ['open', paidInvoice(80_000)],
  // Overdue is of the day, and no state.
  ['open', due('2020-01-01')],
  ['processing', anInvoice({ processing: 80_000 })],
  ['paid', paidInvoice(total)],
  ['to-pay-back', { ...paidInvoice(total), credited: 10_000 }],
  ['void', anInvoice({ status: 'void' })],
  ['refunded', anInvoice({ status: 'refunded' })],
] as const)('an invoice is %s', (state, invoice) => expect(invoiceStateOf(invoice)).toBe(state))

test('what is open comes first, by its next due day, then the latest of the others', () => {
  const late = (number: string) => anInvoice({ status: 'void', issuedOn: '2026-11-30', number })
  const inOrder = [
    { ...due('2026-09-30'), number: '2026-0100' },
    due('2026-12-01'),
    due('2027-01-01'),
    late('2026-0010'),
    late('2026-0009'),
    anInvoice({ status: 'void', issuedOn: '2026-11-29', number: '2026-0099' }),
  ].map(invoiceRank)
  expect(inOrder.toSorted()).toEqual(inOrder)
})

test.each(['2026-11-30', '2026-12-01', '2026-12-02'])(
  'what ranks below %s is what is overdue on it',
  (today) => {
    for (const invoice of [due('2026-11-30'), due('2026-12-01'), paidInvoice(total)])
      expect(invoiceRank(invoice) < dueRank(today)).toBe(isOverdue(invoice, today))
  },
)
