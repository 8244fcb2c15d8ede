import {
  aCreditNote,
  aLedgerEntry,
  anInvoice,
  aStudio,
  someInvoiceSettings,
} from '@portal/model/examples'
import type { Invoice } from '@portal/model/invoice'
import { statementsOf } from '@portal/model/invoicing/books'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { lineOf } from '@portal/model/invoicing/line'
import { totalsOf, type TaxMode } from '@portal/model/invoicing/tax'
import { describe, expect, test, vi } from 'vitest'
import { page, Pdf } from '#platform/pdf'
import { creditNoteDocument } from './credit-note-document.ts'
import { invoiceDocument } from './invoice-document.ts'
import { readPdf } from '@portal/testing/read/read-pdf'
import { receiptDocument } from './receipt-document.ts'
import { statementDocument } from './statement-document.ts'
import { typeset } from './typeset.ts'

const paper = {
  legalName: 'Les Films BV',
  address: 'Rue de la Loi 16\n1000 Brussels',
  taxNumber: 'VAT BE 0123.456.789',
  bank: 'IBAN BE68 5390 0754 7034',
  footer: 'Registered in Brussels.',
}
const issuer = issuerOf(aStudio(), someInvoiceSettings({ paper }))

/** An invoice of a wedding and twelve prints at another rate. */
function taxed(mode: TaxMode, change: Partial<Invoice> = {}): Invoice {
  const lines = [
    lineOf('package', 'The Wedding', 2_100, 320_000),
    lineOf('other', 'Print', 600, 6_000, 12),
  ]
  const { shares, total } = totalsOf(mode, lines)
  const instalments = anInvoice().instalments.map((part, index) => ({
    ...part,
    amount: index === 0 ? 80_000 : total - 80_000,
  }))
  return anInvoice({
    lines,
    tax: { mode, rate: 2_100, label: 'VAT' },
    shares,
    total,
    instalments,
    ...change,
  })
}

const said = async (made: Parameters<typeof typeset>[0]) => readPdf(await typeset(made)).join('\n')

describe('an invoice as a document', () => {
  test('says its number, both sides, each line, and tax that comes on top by rate', async () => {
    const text = await said(invoiceDocument(taxed('exclusive'), issuer))
    for (const words of [
      'Invoice 2026-0001',
      'Ann Maes',
      'Les Films BV',
      'VAT BE 0123.456.789',
      'The Wedding1€3,200.0021 %€3,200.00',
      'Print12€60.006 %€720.00',
      'Net€3,920.00',
      'VAT 21 % on €3,200.00€672.00',
      'VAT 6 % on €720.00€43.20',
      'Bondgenotenlaan 12',
      '3000 Leuven',
      'DATE OF THE SHOOT13 March 2027',
      'PLACE OF THE SHOOTBruges',
      'Total€4,635.20',
      'IBAN BE68 5390 0754 7034',
    ])
      expect(text).toContain(words)
  })

  test('says which tax its prices include', async () => {
    const text = await said(invoiceDocument(taxed('inclusive'), issuer))
    expect(text).toContain('Total€3,920.00')
    expect(text).toContain('Including VAT 21 % on €2,644.63€555.37')
    expect(text).toContain('Including VAT 6 % on €679.25€40.75')
    expect(text).toContain('Net€3,323.88')
  })

  test('says what is paid, what is open, and when', async () => {
    const invoice = taxed('none')
    const [deposit, balance] = invoice.instalments
    const paidAt = new Date('2026-12-01T10:00:00Z')
    const text = await said(
      invoiceDocument(
        {
          ...invoice,
          paid: 100_000,
          received: 100_000,
          status: 'partly-paid',
          instalments: [
            { ...deposit!, paid: 80_000, paidAt },
            { ...balance!, paid: 20_000 },
          ],
        },
        issuer,
      ),
    )
    expect(text).toContain('Paid-€1,000.00')
    expect(text).toContain('To pay€2,920.00')
    expect(text).toContain('Deposit5 December 2026Paid€800.00')
    expect(text).toContain('Balance27 February 2027€200.00 paid€3,120.00')
  })

  test('asks for nothing once it is void', async () => {
    const text = await said(
      invoiceDocument(taxed('none', { status: 'void', credited: 392_000 }), issuer),
    )
    expect(text).toContain('This invoice is void.')
    expect(text).not.toMatch(/to pay/i)
    expect(text).not.toContain('IBAN')
  })

  test.each([
    ['JPY', '¥392,000'],
    ['KWD', 'KWD 392.000'],
  ] as const)('counts in %s as that currency is counted', async (currency, amount) => {
    const text = await said(invoiceDocument(taxed('none', { currency }), issuer))
    expect(text).toContain(`Total${amount}`)
  })

  test('of a wedding with extras and two parts is one page, with the bank account on it', async () => {
    const lines = [
      lineOf('package', 'The Wedding', 2_100, 320_000),
      ...['Print box', 'One more hour', 'Rush delivery'].map((label) =>
        lineOf('add-on', label, 2_100, 25_000),
      ),
    ]
    const { shares, total } = totalsOf('inclusive', lines)
    for (const paid of [0, 80_000]) {
      const made = invoiceDocument(taxed('inclusive', { lines, shares, total, paid }), issuer)
      const pages = readPdf(await typeset(made))
      expect(pages).toHaveLength(1)
      expect(pages[0]).toContain('IBAN BE68 5390 0754 7034')
    }
  })

  test('whose sums leave no room beside them names the bank account below', async () => {
    const pages = readPdf(await typeset(invoiceDocument(taxed('none'), issuer)))
    expect(pages.join('')).toMatch(/Total.*IBAN BE68 5390 0754 7034/s)
  })

  test('goes over as many pages as it needs, each with the head of its table', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      lineOf('other', `Photograph ${index + 1}`, 0, 1_000),
    )
    const pages = readPdf(
      await typeset(invoiceDocument(taxed('none', { lines, total: 60_000 }), issuer)),
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.join('')).toContain('Photograph 60€10.00')
    for (const page of pages.slice(0, -1)) expect(page).toContain('DESCRIPTION')
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`)
  })
})

describe('words that are long', () => {
  const number = 'LES-PHOTOGRAPHY-STUDIO-GHENT-2027-000001'
  const subject = 'Wedding, rehearsal and the morning after '.repeat(3).trim()
  const studio = { ...issuer, studio: 'The Photography and Film Studio of Les in Ghent and Bruges' }
  const invoice = taxed('exclusive', { number, subject, received: 10_000 })
  const entry = { id: 'payment-1', value: aLedgerEntry({ number, amount: -10_000 }) }
  const statement = statementsOf([entry], 'EUR', '2026-11-01', '2026-11-30')

  test.each([
    ['an invoice', invoiceDocument(invoice, studio)],
    ['a receipt', receiptDocument(invoice, [entry], studio)!],
    [
      'a credit note',
      creditNoteDocument(aCreditNote({ invoiceNumber: number }), anInvoice(), studio),
    ],
    [
      'a statement',
      statementDocument(statement, { name: subject, email: '', address: null }, studio),
    ],
  ])('stay on the document of %s, and beside each other', async (_, document) => {
    const placed: { text: string; line: string; from: number; to: number }[] = []
    let pages = 0
    // oxlint-disable-next-line typescript/unbound-method -- both are called on their own object
    const { write, newPage } = Pdf.prototype
    vi.spyOn(Pdf.prototype, 'newPage').mockImplementation(function (this: Pdf) {
      pages += 1
      newPage.call(this)
    })
    vi.spyOn(Pdf.prototype, 'write').mockImplementation(function (this: Pdf, text, x, y, ink) {
      // The foot of every page is drawn when all are there.
      const line = y > page.height - 60 ? `foot, ${placed.length}` : `${pages}, ${y}`
      placed.push({ text, line, from: x, to: x + this.widthOf(text, ink) })
      return write.call(this, text, x, y, ink)
    })
    const text = await said(document).finally(() => vi.restoreAllMocks())
    expect(text.replaceAll(/\s/g, '')).toContain(document.title.replaceAll(/\s/g, ''))
    expect(placed.filter(({ to }) => to > page.width - 55)).toEqual([])
    for (const line of Map.groupBy(placed, ({ line }) => line).values()) {
      const inOrder = line.toSorted((a, b) => a.from - b.from)
      expect(inOrder.filter(({ from }, index) => from < (inOrder[index - 1]?.to ?? 0))).toEqual([])
    }
  })
})

test('a receipt says each movement of money and what is left', async () => {
  const invoice = taxed('none', { received: 100_000, refunded: 20_000, paid: 80_000 })
  const made = receiptDocument(
    invoice,
    [
      aLedgerEntry({ kind: 'invoice', amount: 392_000, method: null }),
      aLedgerEntry({
        kind: 'refund',
        amount: 20_000,
        day: '2026-12-03',
        method: 'bank-transfer',
        reference: 'ours',
      }),
      aLedgerEntry({ amount: -100_000, method: 'bank-transfer', reference: 'BANK 1' }),
    ].map((value, index) => ({ id: index === 1 ? 'refund-ours' : `entry-${index}`, value })),
    issuer,
  )
  const text = await said(made!)
  expect(text).toContain('Receipt for invoice 2026-0001')
  expect(text).toContain('21 November 2026Bank transferBANK 1€1,000.00')
  expect(text).toContain('3 December 2026Refund-€200.00')
  expect(text).toContain('Received€800.00')
  expect(text).toContain('To pay€3,120.00')
})

test('there is no receipt before money has moved', () => {
  const charge = aLedgerEntry({ kind: 'invoice', amount: 392_000, method: null })
  expect(receiptDocument(taxed('none'), [{ id: 'invoice-1', value: charge }], issuer)).toBeNull()
})

test('a credit note says what it takes back, from which invoice, with its tax', async () => {
  const note = aCreditNote({
    tax: { mode: 'inclusive', rate: 2_100, label: 'VAT' },
    shares: [{ rate: 2_100, net: 8_264, tax: 1_736 }],
  })
  const text = await said(creditNoteDocument(note, anInvoice(), issuer))
  for (const words of [
    'Credit note CN-2026-0001',
    'The drone stayed in its case.€100.00',
    'Net€82.64',
    'VAT 21 %€17.36',
    'Credit€100.00',
    '2026-0001',
  ])
    expect(text).toContain(words)
})

test('a statement runs from the balance before to the balance after', async () => {
  const rows = [
    aLedgerEntry({ kind: 'invoice', amount: 50_000, method: null, day: '2026-10-31' }),
    aLedgerEntry({ kind: 'invoice', amount: 320_000, method: null, day: '2026-11-02' }),
    aLedgerEntry({ amount: -80_000, day: '2026-11-05' }),
    aLedgerEntry({ amount: -10_000, day: '2026-12-01' }),
  ].map((value, index) => ({ id: String(index), value }))
  const text = await said(
    statementDocument(
      statementsOf(rows, 'EUR', '2026-11-01', '2026-11-30'),
      { name: 'Ann Maes', email: 'ann@example.com', address: null },
      issuer,
    ),
  )
  expect(text).toContain('BALANCE BEFORE€500.00')
  expect(text).toContain('2 November 2026Invoice, 2026-0001€3,200.00€3,700.00')
  expect(text).toContain('5 November 2026Paid online, 2026-0001€800.00€2,900.00')
  expect(text).toContain('Balance after€2,900.00')
  expect(text).not.toContain('1 December 2026')
})

test('a statement has a table for each currency, and adds no two of them', async () => {
  const rows = [
    aLedgerEntry({ kind: 'invoice', amount: 320_000, method: null, day: '2026-11-02' }),
    aLedgerEntry({ amount: -70_000, day: '2026-11-05', currency: 'USD' }),
    aLedgerEntry({
      kind: 'invoice',
      amount: 40_000,
      method: null,
      day: '2026-11-20',
      currency: 'JPY',
    }),
  ].map((value, index) => ({ id: String(index), value }))
  const text = await said(
    statementDocument(
      statementsOf(rows, 'EUR', '2026-11-01', '2026-11-30'),
      { name: 'Ann Maes', email: 'ann@example.com', address: null },
      issuer,
    ),
  )
  expect(text).toContain('€3,200.00 + ¥40,000')
  expect(text).toContain('$700.00 in your favour')
  for (const words of ['In EUR', 'In USD', 'In JPY']) expect(text).toContain(words)
  for (const sum of ['€3,200.00', '-$700.00', '¥40,000'])
    expect(text).toContain(`Balance after${sum}`)
})

describe('the bytes', () => {
  test('are the same each time', async () => {
    const made = invoiceDocument(taxed('exclusive', { clientName: '山田さくら' }), issuer)
    const [one, other] = [await typeset(made), await typeset(made)]
    expect(one.equals(other)).toBe(true)
  })

  test('say their title, their language, that they are tagged, and no time of making', async () => {
    const file = (await typeset(invoiceDocument(taxed('none'), issuer))).toString('latin1')
    expect(file).toContain('(Invoice 2026-0001)')
    expect(file).toContain('/Lang (en)')
    expect(file).toContain('/Marked true')
    for (const tag of ['H1', 'Table', 'TR', 'TH', 'TD']) expect(file).toContain(`/S /${tag}\n`)
    expect(file).toContain('(D:20261121000000Z)')
  })
})

describe('a name', () => {
  test.each([
    'Łukasz Żółć',
    'Nguyễn Thị Ánh',
    'Ελένη Παππά',
    'Иван Петров',
    '山田さくら',
    '김민준',
    '王芳',
    'สมชาย',
    'გიორგი',
  ])('as %s can be read and copied', async (clientName) => {
    expect(await said(invoiceDocument(taxed('none', { clientName }), issuer))).toContain(clientName)
  })

  test.each(['שרה כהן', 'محمد علي'])('as %s runs from right to left', async (clientName) => {
    const text = await said(invoiceDocument(taxed('none', { clientName }), issuer))
    expect(text).toContain(Array.from(clientName).toReversed().join(''))
  })

  test('in a script we have no font for is written in Latin letters, never as boxes', async () => {
    const text = await said(invoiceDocument(taxed('none', { clientName: 'ᏣᎳᎩ 🎉' }), issuer))
    expect(text).toContain('TsaLaGi')
    expect(text).not.toContain('\uFFFD')
  })
})
