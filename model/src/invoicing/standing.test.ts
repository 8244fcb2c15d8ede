import { expect, test } from 'vitest'
import { anInvoice, paidInvoice } from '../examples.ts'
import { type Invoice } from '../invoice.ts'
import { faceOf } from './face.ts'
import { type Posting, posted } from './posting.ts'
import { standingOf } from './standing.ts'

const post = (invoice: Invoice, posting: Posting) =>
  posted(invoice, posting, new Date('2026-12-01T09:00:00Z')).invoice
const cancelled = (kept: number) =>
  post(paidInvoice(80_000), { kind: 'credit-note', amount: 320_000 - kept })
const voided = post(paidInvoice(80_000), { kind: 'void' })

test.each([
  ['nothing is paid', anInvoice(), [320_000, 0, 320_000, 0], 'sent'],
  ['a part is paid', paidInvoice(80_000), [320_000, 80_000, 240_000, 0], 'partly-paid'],
  [
    'it was cancelled and half is kept',
    cancelled(40_000),
    [40_000, 80_000, 0, 40_000],
    'to-pay-back',
  ],
  ['it was cancelled and nothing is kept', voided, [0, 80_000, 0, 80_000], 'to-pay-back'],
  [
    'what was to go back has gone',
    post(cancelled(40_000), { kind: 'refund', amount: 40_000 }),
    [40_000, 40_000, 0, 0],
    'partly-refunded',
  ],
  ['all has gone back', post(voided, { kind: 'refund', amount: 80_000 }), [0, 0, 0, 0], 'void'],
  [
    'a bank took back more than was left on it',
    post(post(paidInvoice(330_000), { kind: 'moved-out', amount: 10_000 }), {
      kind: 'dispute',
      amount: 330_000,
    }),
    [320_000, 0, 330_000, 0],
    'sent',
  ],
  ['more was paid than asked for', paidInvoice(330_000), [320_000, 330_000, 0, 0], 'paid'],
] as const)('where %s', (_, invoice, [asked, paid, open, back], word) => {
  expect(standingOf(invoice)).toEqual({ asked, paid, open, back })
  expect(faceOf(invoice, '2026-12-01').word).toBe(word)
  const inParts = invoice.instalments.reduce((sum, part) => sum + part.amount - part.paid, 0)
  expect(invoice.status === 'void' ? 0 : inParts).toBe(open)
})
