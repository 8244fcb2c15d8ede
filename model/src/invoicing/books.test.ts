import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLedgerEntry } from '../examples.ts'
import { closeOf, ledgerCsv, type LedgerRow, statementOf, statementsOf } from './books.ts'
import { LedgerKind } from './ledger.ts'

const row = (id: string, changes: Parameters<typeof aLedgerEntry>[0]): LedgerRow => ({
  id,
  value: aLedgerEntry(changes),
})
const shares = [{ rate: 2_100, net: 100_000, tax: 21_000 }]
const rows = [
  row('refund-1', { kind: 'refund', amount: 20_000, day: '2027-02-03', reference: 're_1' }),
  row('invoice-b1', { kind: 'invoice', amount: 121_000, shares, day: '2027-01-05', method: null }),
  row('payment-1', { kind: 'payment', amount: -121_000, day: '2027-01-20', reference: 'pi_1' }),
  row('credit-note-1', {
    kind: 'credit-note',
    amount: -20_000,
    shares: [{ rate: 2_100, net: -16_529, tax: -3_471 }],
    day: '2027-02-03',
    method: null,
    reference: 'CN-2027-0001',
  }),
]

test('the table for accounting has a row for each entry, in the order of the days', () => {
  expect(ledgerCsv(rows).split('\r\n').slice(0, 4)).toEqual([
    'date,entry,invoice,reference,client,kind,method,currency,net,tax,charged,received',
    '2027-01-05,invoice-b1,2026-0001,,Ann Maes,invoice,,EUR,1000,210,1210,0',
    '2027-01-20,payment-1,2026-0001,pi_1,Ann Maes,payment,card,EUR,0,0,0,1210',
    '2027-02-03,credit-note-1,2026-0001,CN-2027-0001,Ann Maes,credit-note,,EUR,-165.29,-34.71,-200,0',
  ])
})

test('a formula in a name stays words', () => {
  const csv = ledgerCsv([row('payment-1', { clientName: '=HYPERLINK("x")' })])
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
})

test('a month closes with what came before it, what was charged, taxed, paid and sent back', () => {
  expect(closeOf(rows, '2027-01', 'EUR')).toEqual({
    month: '2027-01',
    currency: 'EUR',
    opening: 0,
    closing: 0,
    charged: { invoice: 121_000 },
    shares,
    received: { card: 121_000 },
    returned: 0,
  })
  expect(closeOf(rows, '2027-02', 'EUR')).toMatchObject({
    opening: 0,
    closing: 0,
    charged: { 'credit-note': -20_000 },
    shares: [{ rate: 2_100, net: -16_529, tax: -3_471 }],
    received: {},
    returned: 20_000,
  })
  expect(closeOf(rows, '2027-02', 'JPY').closing).toBe(0)
})

test('a statement opens with what was there and closes with what is there', () => {
  const statement = statementOf(rows, 'EUR', '2027-01-10', '2027-02-28')
  expect(statement.opening).toBe(121_000)
  expect(statement.rows.map(({ id, balance }) => [id, balance])).toEqual([
    ['payment-1', 0],
    ['credit-note-1', -20_000],
    ['refund-1', 0],
  ])
  expect(statement.closing).toBe(0)
})

test('an account in several currencies is a statement for each, and one over nothing without any', () => {
  const [first] = rows
  const dollars = row('d', { kind: 'invoice', amount: 500, currency: 'USD', day: '2027-02-01' })
  const later = row('y', { kind: 'invoice', amount: 7, currency: 'JPY', day: '2027-03-01' })
  const all = statementsOf([dollars, later, ...rows], 'CHF', '2027-01-01', '2027-02-28')
  expect(all.map(({ currency, closing }) => [currency, closing])).toEqual([
    [first?.value.currency, 0],
    ['USD', 500],
  ])
  expect(statementsOf([later], 'CHF', '2027-01-01', '2027-02-28')).toEqual([
    { currency: 'CHF', from: '2027-01-01', to: '2027-02-28', opening: 0, rows: [], closing: 0 },
  ])
})

test('months follow one another without a gap: each opens as the one before has closed', () => {
  const entry = fc.record({
    kind: fc.constantFrom(...LedgerKind.options),
    amount: fc.integer({ min: -500_000, max: 500_000 }),
    month: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const all = entries.map(({ kind, amount, month }, index) =>
        row(`e${index}`, { kind, amount, day: `2027-0${month}-15` }),
      )
      let closing = 0
      for (const month of [1, 2, 3, 4, 5, 6]) {
        const close = closeOf(all, `2027-0${month}`, 'EUR')
        expect(close.opening).toBe(closing)
        closing = close.closing
        const charged = Object.values(close.charged).reduce((sum, one) => sum + one, 0)
        const received = Object.values(close.received).reduce((sum, one) => sum + one, 0)
        expect(close.opening + charged - received + close.returned).toBe(close.closing)
      }
      expect(closing).toBe(entries.reduce((sum, { amount }) => sum + amount, 0))
    }),
  )
})
