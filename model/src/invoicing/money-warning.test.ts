import { expect, test } from 'vitest'
import { anInvoice, aPayment } from '../examples.ts'
import { creditWarning, recordWarning, refundWarning } from './money-warning.ts'

const invoice = (paid: number, status: 'partly-paid' | 'paid' | 'void' = 'partly-paid') => ({
  ...anInvoice(),
  total: 90_000,
  received: paid,
  paid,
  status,
})

test.each([
  ['what is open', invoice(21_120), 68_880, null],
  ['a part of it', invoice(21_120), 100, null],
  ['more than is open', invoice(21_120), 100_000, { kind: 'beyond-open', amount: 31_120 }],
  ['anything on what is paid', invoice(90_000, 'paid'), 100, { kind: 'nothing-open' }],
  ['anything on what is void', invoice(0, 'void'), 100, { kind: 'nothing-open' }],
] as const)('recording %s', (_, of, amount, warning) => {
  expect(recordWarning(of, amount)).toEqual(warning)
})

test.each([
  ['a part of what is open', invoice(0), 5_000, null],
  ['the whole', invoice(0), 90_000, { kind: 'all-credited' }],
  ['what is paid already', invoice(85_000), 6_000, { kind: 'paid-credited', amount: 1_000 }],
  ['the whole of a paid one', invoice(90_000), 90_000, { kind: 'paid-credited', amount: 90_000 }],
] as const)('crediting %s', (_, of, amount, warning) => {
  expect(creditWarning(of, amount)).toEqual(warning)
})

test.each([
  ['a part', 5_000, 0, null],
  ['the whole payment', 10_000, 0, { kind: 'all-refunded' }],
  ['the whole payment, which was too much', 10_000, 10_000, null],
] as const)('sending back %s', (_, amount, surplus, warning) => {
  const payment = { ...aPayment(), amount: 10_000, refunded: 0, disputed: 0 }
  expect(refundWarning({ ...payment, state: 'succeeded' }, amount, surplus)).toEqual(warning)
})
