import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aDraft, anInvoice, paidInvoice } from './examples.ts'
import {
  Invoice,
  invoiceMoves,
  isOverdue,
  mayAct,
  nextInstalment,
  outstandingOf,
  owedOf,
  statusOf,
  surplusOf,
} from './invoice.ts'
import { faceOf } from './invoicing/face.ts'
import { billedOf, billOf } from './invoicing/bill.ts'
import { anchorsOf, issued, previewOf } from './invoicing/draft.ts'
import { extrasChange, withShootOn } from './invoicing/extras.ts'
import { foldOf, LedgerEntry } from './invoicing/ledger.ts'
import { type InvoiceLine, lineOf } from './invoicing/line.ts'
import { entryOf, type Posted, posted, type Posting } from './invoicing/posting.ts'
import { Failure } from './failure.ts'

const at = new Date('2026-12-01T09:00:00Z')
const today = '2026-12-01'
const post = (invoice: Invoice, posting: Posting) => posted(invoice, posting, at).invoice
const sum = (parts: readonly { amount: number }[]) =>
  parts.reduce((all, { amount }) => all + amount, 0)

test('paying the deposit makes it partly paid, paying the rest makes it paid', () => {
  const first = paidInvoice(80_000)
  expect(first).toMatchObject({ status: 'partly-paid', paid: 80_000 })
  expect(nextInstalment(first)?.id).toBe('balance')
  const second = paidInvoice(240_000, first)
  expect(second).toMatchObject({ status: 'paid', paid: 320_000 })
  expect(nextInstalment(second)).toBeNull()
})

test('a payment fills the instalments in their order, also in part and too much', () => {
  const part = paidInvoice(100_000)
  expect(part.instalments.map(({ paid, paidAt }) => [paid, paidAt !== null])).toEqual([
    [80_000, true],
    [20_000, false],
  ])
  const much = paidInvoice(300_000, part)
  expect(much).toMatchObject({ status: 'paid' })
  expect([surplusOf(much), outstandingOf(much)]).toEqual([80_000, 0])
})

test('what goes back is owed again, unless it was credited or had been too much', () => {
  const paid = paidInvoice(320_000)
  const back = post(paid, { kind: 'refund', amount: 20_000 })
  expect(back.status).toBe('partly-paid')
  expect(outstandingOf(back)).toBe(20_000)
  const credited = post(back, { kind: 'credit-note', amount: 20_000 })
  expect([credited.status, outstandingOf(credited)]).toEqual(['paid', 0])
  expect(faceOf(credited, today).word).toBe('partly-refunded')
  const creditedFirst = post(post(paid, { kind: 'credit-note', amount: 20_000 }), {
    kind: 'refund',
    amount: 20_000,
  })
  expect(creditedFirst.status).toBe('paid')
  const twice = post(paidInvoice(320_000, paid), { kind: 'refund', amount: 320_000 })
  expect([twice.status, faceOf(twice, today).word]).toEqual(['paid', 'paid'])
  const whole = post(post(paid, { kind: 'credit-note', amount: 320_000 }), {
    kind: 'refund',
    amount: 320_000,
  })
  expect([whole.status, faceOf(whole, today).word]).toEqual(['refunded', 'refunded'])
})

test('a part that went back for good leaves it paid', () => {
  const back = post(post(paidInvoice(320_000), { kind: 'credit-note', amount: 100 }), {
    kind: 'refund',
    amount: 100,
  })
  expect([back.status, outstandingOf(back)]).toEqual(['paid', 0])
})

test('a dispute opens what was paid, and winning it closes it again', () => {
  const paid = paidInvoice(320_000)
  const taken = post(paid, { kind: 'dispute', amount: 80_000 })
  expect([taken.status, outstandingOf(taken)]).toEqual(['partly-paid', 80_000])
  expect(post(taken, { kind: 'dispute-won', amount: 80_000 })).toMatchObject({ status: 'paid' })
  expect(post(taken, { kind: 'write-off', amount: 80_000 }).status).toBe('paid')
  const all = post(paid, { kind: 'dispute', amount: 320_000 })
  expect(post(all, { kind: 'write-off', amount: 320_000 }).status).toBe('refunded')
})

test('voiding leaves nothing owed; what was paid, and what comes then, is too much', () => {
  const gone = post(anInvoice(), { kind: 'void' })
  expect([gone.status, outstandingOf(gone), gone.instalments]).toEqual(['void', 0, []])
  expect(surplusOf(paidInvoice(80_000, gone))).toBe(80_000)
  const cancelled = post(paidInvoice(80_000), { kind: 'void' })
  expect([cancelled.status, surplusOf(cancelled)]).toEqual(['void', 80_000])
})

test('a credit or a write-off beyond what is owed is refused', () => {
  expect(() => post(anInvoice(), { kind: 'credit-note', amount: 320_001 })).toThrow(Failure)
  const half = post(anInvoice(), { kind: 'write-off', amount: 160_000 })
  expect(() => post(half, { kind: 'credit-note', amount: 160_001 })).toThrow(Failure)
})

test('a credit takes from the last instalment first', () => {
  const credited = post(anInvoice(), { kind: 'credit-note', amount: 250_000 })
  expect(credited.instalments.map(({ id, amount }) => [id, amount])).toEqual([['deposit', 70_000]])
  expect(post(credited, { kind: 'credit-note', amount: 70_000 }).status).toBe('void')
})

test('overdue is of the day, and a payment on its way is not', () => {
  const invoice = anInvoice()
  expect(isOverdue(invoice, '2026-12-05')).toBe(false)
  expect(faceOf(invoice, '2026-12-05')).toEqual({ word: 'sent', icon: 'clock', tone: 'amber' })
  expect(faceOf(invoice, '2026-12-06')).toEqual({ word: 'overdue', icon: 'warning', tone: 'red' })
  expect(faceOf({ ...invoice, processing: 80_000 }, '2026-12-06').word).toBe('processing')
  expect(faceOf(paidInvoice(320_000), '2027-12-06')).toMatchObject({ word: 'paid', icon: 'check' })
})

test('an invoice can be voided only while nothing came and nothing is on its way', () => {
  expect(mayAct(anInvoice(), 'void')).toBe(true)
  expect(mayAct(anInvoice({ processing: 1 }), 'void')).toBe(false)
  expect(mayAct(paidInvoice(1), 'void')).toBe(false)
  expect(mayAct(post(paidInvoice(1), { kind: 'refund', amount: 1 }), 'void')).toBe(false)
})

/** Extra photographs on an invoice of their own, as the server issues it. */
const extrasOf = (count: number, changes: Partial<Invoice> = {}) =>
  anInvoice({
    addition: 'extras',
    lines: [lineOf('extra-photographs', `${count} extra photographs`, 2_100, 2_500, count)],
    total: count * 2_500,
    ...changes,
  })
const wanted = (count: number) => ({ count, amount: count * 2_500 })
const linesOf = (lines: readonly InvoiceLine[]) =>
  lines.map(({ label, quantity, amount }) => [label, quantity, amount])

describe('extras', () => {
  const own = anInvoice()
  const change = (invoices: readonly Invoice[], count: number) => {
    const { lines, less } = extrasChange(own, [own, ...invoices], wanted(count))
    return [linesOf(lines), less]
  }

  it('are on an invoice of their own, and the first stays as it was issued', () => {
    expect(change([], 2)).toEqual([[['2 extra photographs', 2, 5_000]], 0])
    expect(change([], 0)).toEqual([[], 0])
    expect(change([extrasOf(2)], 2)).toEqual([[], 0])
  })

  it('that come later are on one more', () => {
    expect(change([extrasOf(2)], 3)).toEqual([[['1 extra photograph', 1, 2_500]], 0])
  })

  it('that are let go are credited, and those of a void invoice are not asked for', () => {
    expect(change([extrasOf(3)], 1)).toEqual([[], 5_000])
    expect(change([extrasOf(3, { credited: 5_000 })], 1)).toEqual([[], 0])
    expect(change([extrasOf(3, { credited: 5_000 })], 2)).toEqual([
      [['1 extra photograph', 1, 2_500]],
      0,
    ])
    expect(change([extrasOf(3, { status: 'void' })], 1)[0]).toHaveLength(1)
  })

  it('on the invoice of an earlier version count as asked for', () => {
    const old = anInvoice({ lines: [...own.lines, ...extrasOf(2).lines] })
    const { lines } = extrasChange(old, [old], wanted(3))
    expect(linesOf(lines)).toEqual([['1 extra photograph', 1, 2_500]])
  })

  it('whose price has changed meanwhile come to what was shown', () => {
    const { lines } = extrasChange(own, [own, extrasOf(2)], { count: 3, amount: 9_000 })
    expect(linesOf(lines)).toEqual([['Extra photographs', 1, 4_000]])
  })

  it('are credited with the tax that came on top', () => {
    const taxed = { ...own, tax: { mode: 'exclusive' as const, rate: 2_100, label: 'VAT' } }
    const two = extrasOf(2, { tax: taxed.tax, total: 6_050 })
    expect(extrasChange(taxed, [taxed, two], wanted(1)).less).toBe(3_025)
    const credited = { ...two, credited: 3_025 }
    expect(extrasChange(taxed, [taxed, credited], wanted(1))).toEqual({ lines: [], less: 0 })
  })
})

test('a booking is billed by its own invoice and what was added, and by nothing else', () => {
  const rows = [
    { id: 'booking-of-ann-1', value: anInvoice() },
    { id: 'extras', value: extrasOf(2) },
    { id: 'void', value: extrasOf(4, { status: 'void' }) },
    { id: 'album', value: anInvoice({ total: 60_000 }) },
  ]
  expect(billOf('booking-of-ann-1', rows).map(({ id }) => id)).toEqual([
    'booking-of-ann-1',
    'extras',
    'void',
  ])
  expect(billedOf('booking-of-ann-1', rows)).toBe(325_000)
})

test('a shoot on another day moves what is due by it, and nothing before what is due earlier', () => {
  expect(withShootOn(anInvoice(), '2027-06-30').instalments.map(({ due }) => due)).toEqual([
    '2026-12-05',
    '2027-06-16',
  ])
  expect(withShootOn(anInvoice(), '2026-11-25').instalments[1]?.due).toBe('2026-12-05')
})

test('a draft with twelve parts, a discount and a tax on top comes to the cent', () => {
  const draft = aDraft({
    lines: [lineOf('other', 'Album', 600, 10_001, 3), lineOf('other', 'Hours', 2_100, 9_999)],
    discount: { kind: 'share', share: 1_000 },
    tax: { mode: 'exclusive', rate: 2_100, label: 'VAT' },
    deposit: { kind: 'share', basisPoints: 2_500 },
    terms: {
      deposit: { from: 'issue', days: 0 },
      rest: Array.from({ length: 12 }, (_, index) => ({
        share: index === 0 ? 837 : 833,
        due: { from: 'issue' as const, days: 30 * (index + 1) },
      })),
    },
  })
  const preview = previewOf(draft, draft.currency, anchorsOf('2027-01-01', null))
  expect(preview.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['other', 30_003],
    ['other', 9_999],
    ['discount', -3_000],
    ['discount', -1_000],
  ])
  expect(preview.shares).toEqual([
    { rate: 2_100, net: 8_999, tax: 1_890 },
    { rate: 600, net: 27_003, tax: 1_620 },
  ])
  expect(preview).toMatchObject({ net: 36_002, tax: 3_510, total: 39_512, deposit: 9_878 })
  expect(preview.instalments).toHaveLength(13)
  expect(sum(preview.instalments)).toBe(39_512)
})

test('nothing, and less than nothing, is not sent', () => {
  const about = {
    number: '1',
    clientEmail: 'ann@example.com',
    clientAddress: null,
    service: null,
    partners: [],
    issuer: anInvoice().issuer,
    anchors: anchorsOf('2027-01-01', null),
  }
  expect(() => issued(aDraft({ lines: [] }), about)).toThrow(Failure)
  expect(() => issued(aDraft({ lines: [lineOf('other', 'Back', 0, -1)] }), about)).toThrow(Failure)
})

const amount = fc.integer({ min: 1, max: 400_000 })
const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'credit-note',
      'write-off',
      'payment',
      'payment',
      'moved-in',
      'refund',
      'dispute',
    ),
    amount,
  }),
  fc.record({ kind: fc.constantFrom('refund-failed' as const, 'dispute-won' as const) }),
  fc.record({ kind: fc.constant('void' as const) }),
  fc.record({ kind: fc.constant('view' as const) }),
)

/** The posting of an act, as the callables would make it; null when they would refuse. */
function postingOf(
  invoice: Invoice,
  one: typeof act extends fc.Arbitrary<infer Act> ? Act : never,
): Posting | null {
  if (one.kind === 'view') return null
  if (one.kind === 'void') return invoice.status === 'void' ? null : { kind: 'void' }
  const { kind } = one
  if (!('amount' in one))
    return { kind, amount: kind === 'dispute-won' ? invoice.disputed : invoice.refunded }
  if (kind === 'refund' || kind === 'dispute')
    return invoice.paid > 0 ? { kind, amount: Math.min(one.amount, invoice.paid) } : null
  return { kind, amount: one.amount }
}

test('whatever happens, the ledger is the invoice, and every minor unit is somewhere', () => {
  const start = fc.record({
    mode: fc.constantFrom('none', 'inclusive', 'exclusive'),
    rate: fc.constantFrom(0, 600, 2_100, 1_975),
    price: fc.integer({ min: 1, max: 400_000 }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  })
  fc.assert(
    fc.property(
      start,
      fc.array(act, { maxLength: 14 }),
      ({ mode, rate, price, currency }, acts) => {
        const first = issued(
          aDraft({
            currency,
            lines: [lineOf('package', 'The Wedding', rate, price)],
            tax: { mode, rate, label: 'VAT' },
            deposit: { kind: 'share', basisPoints: 2_500 },
          }),
          {
            number: '2027-0001',
            partners: [],
            issuer: anInvoice().issuer,
            clientEmail: 'ann@example.com',
            clientAddress: null,
            service: null,
            anchors: anchorsOf('2027-01-01', null),
          },
        )
        const ledger: LedgerEntry[] = []
        const keep = (one: Posted) =>
          ledger.push(
            LedgerEntry.parse(entryOf(one, { invoice: 'i', at, day: '2027-01-01', by: null })),
          )
        keep(first)
        let { invoice } = first
        for (const one of acts) {
          const before = invoice
          if (one.kind === 'view' && invoice.viewedAt === null) {
            const seen = { ...invoice, viewedAt: at }
            invoice = { ...seen, status: statusOf(seen) }
          }
          try {
            const posting = postingOf(invoice, one)
            if (posting) {
              const made = posted(invoice, posting, at)
              keep(made)
              ;({ invoice } = made)
            }
          } catch (error) {
            expect(error).toBeInstanceOf(Failure)
          }
          expect(Invoice.parse(invoice)).toEqual(invoice)
          expect([invoice.total, invoice.lines]).toEqual([first.invoice.total, first.invoice.lines])
          const { balance, ...sums } = foldOf(ledger)
          expect(invoice).toMatchObject(sums)
          expect(balance).toBe(owedOf(invoice) - invoice.paid)
          expect(invoiceMoves[before.status] as readonly string[]).toContain(invoice.status)
          expect(sum(invoice.instalments)).toBe(owedOf(invoice))
          const covered = invoice.instalments.reduce((all, { paid }) => all + paid, 0)
          expect(covered).toBe(Math.min(invoice.paid, owedOf(invoice)))
          expect(invoice.shares.reduce((all, { net, tax }) => all + net + tax, 0)).toBe(
            invoice.total,
          )
          // The tax in the books is the tax of what is still charged.
          const booked = ledger.flatMap(({ shares }) => shares)
          expect(booked.reduce((all, { net, tax }) => all + net + tax, 0)).toBe(
            invoice.total - invoice.credited,
          )
          if (invoice.status === 'paid') expect(outstandingOf(invoice)).toBe(0)
        }
      },
    ),
    { numRuns: 400 },
  )
})
