import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anInvoice } from './examples.ts'
import {
  Invoice,
  instalmentsOf,
  invoiceNumber,
  isOpenInstalment,
  nextInstalment,
  withExtras,
  withPayment,
  withShootOn,
} from './invoice.ts'

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

const later = '2027-03-20'
const allPaid = withPayment(withPayment(anInvoice(), 0, at), 1, at)
const extras = (count: number) => ({ count, amount: count * 2_500 })
const linesOf = ({ lines }: Invoice) => lines.map(({ label, amount }) => [label, amount])
const wedding = ['The Wedding', 320_000]

describe('extras', () => {
  const two = withExtras(allPaid, extras(2), later)

  it('are a line and an instalment of their own', () => {
    expect(linesOf(two)).toEqual([wedding, ['2 extra photographs', 5_000]])
    expect(two).toMatchObject({ total: 325_000, paid: 320_000, status: 'partly-paid' })
    expect(two.instalments[nextInstalment(two)]).toEqual({
      kind: 'extras',
      amount: 5_000,
      due: later,
      paidAt: null,
      withdrawn: false,
    })
    expect(withExtras(two, extras(2), '2027-04-01')).toEqual(two)
  })

  it('not paid go again, and what was asked for stays in its place', () => {
    const none = withExtras(two, extras(0), later)
    expect(linesOf(none)).toEqual([wedding])
    expect(none).toMatchObject({ total: 320_000, status: 'paid' })
    expect(nextInstalment(none)).toBe(-1)
    expect(none.instalments).toHaveLength(3)
    expect(withExtras(none, extras(2), later)).toEqual(two)
  })

  it('paid and then let go are a credit, which the next ones use up', () => {
    const paid = withPayment(two, 2, at)
    const none = withExtras(paid, extras(0), later)
    expect(linesOf(none)).toEqual([wedding, ['Credit for extra photographs', 5_000]])
    expect(none).toMatchObject({ total: 325_000, paid: 325_000, status: 'paid' })
    const one = withExtras(none, extras(1), later)
    expect(linesOf(one)).toEqual([
      wedding,
      ['1 extra photograph', 2_500],
      ['Credit for extra photographs', 2_500],
    ])
    const three = withExtras(one, extras(3), later)
    expect(linesOf(three)).toEqual([wedding, ['3 extra photographs', 7_500]])
    expect(three.instalments[nextInstalment(three)]).toMatchObject({ amount: 2_500 })
  })

  it('paid on a page that was still open after they had gone are a credit', () => {
    const none = withPayment(withExtras(two, extras(0), later), 2, at)
    expect(linesOf(none)).toEqual([wedding, ['Credit for extra photographs', 5_000]])
    expect(none).toMatchObject({ total: 325_000, paid: 325_000, status: 'paid' })
  })

  it('stay due as they were when the shoot moves, and open nothing on a cancelled booking', () => {
    expect(withShootOn(two, '2027-09-01').instalments[2]?.due).toBe(later)
    expect(withExtras({ ...two, status: 'void' }, extras(0), later).status).toBe('void')
  })

  it('leave an invoice on which every cent is a line, whatever order things come in', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('choose' as const), count: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('pay' as const), index: fc.integer({ min: 0, max: 12 }) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let invoice = anInvoice()
        for (const one of acts) {
          const before = invoice
          invoice =
            one.kind === 'choose'
              ? withExtras(invoice, extras(one.count), later)
              : withPayment(invoice, one.index, at)
          expect(Invoice.parse(invoice)).toEqual(invoice)
          // A payment page names an instalment and its amount.
          for (const [index, part] of before.instalments.entries())
            expect(invoice.instalments[index]?.amount).toBe(part.amount)
          const sum = (parts: readonly { amount: number }[]) =>
            parts.reduce((all, { amount }) => all + amount, 0)
          expect(sum(invoice.lines)).toBe(invoice.total)
          expect(sum(invoice.instalments.filter(({ paidAt }) => paidAt))).toBe(invoice.paid)
          expect(invoice.paid + sum(invoice.instalments.filter(isOpenInstalment))).toBe(
            invoice.total,
          )
          expect(invoice.status === 'paid').toBe(nextInstalment(invoice) === -1)
        }
      }),
    )
  })
})
