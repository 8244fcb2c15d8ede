import {
  aCreditNote,
  aLedgerEntry,
  anInvoice,
  aPerson,
  aStudio,
  someInvoiceSettings,
} from '@portal/model/examples'
import { mayHaveDocuments, type MediaPass } from '@portal/model/media'
import { type MediaKind, readMediaAddress } from '@portal/model/media-address'
import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Files } from '#platform/files'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { readPdf } from '@portal/testing/read/read-pdf'
import type { FindMedia } from '../media-access/found-media.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { transaction } = await import('#platform/firestore')
const { keptStatements } = await import('./find-document.ts')
const { galleryMemory } = await import('../media-access/gallery-memory.ts')
const { documentMedia } = await import('./document-media.ts')

/** The document at an address below `/media/`. */
async function findDocument(parts: readonly string[], pass: MediaPass, files: Files) {
  const read = readMediaAddress(`/media/${parts.join('/')}`)
  const media: Partial<Record<MediaKind, FindMedia>> = documentMedia({
    memory: galleryMemory(),
    files,
  })
  const found = (await (read && media[read.kind])?.(read?.gaps ?? [], pass)) ?? null
  return found && 'path' in found ? { path: found.path, name: found.saveAs } : null
}

const client = 'ann'
const invoice = 'invoice-of-ann'
const ann = { person: client, role: 'client', session: 'here', expires: 0 } as const
const eve = { person: 'eve', role: 'client', session: 'here', expires: 0 } as const
const les = { person: 'les', role: 'admin', session: 'here', expires: 0 } as const
const statement = ['statements', client, '2026-11-01', '2026-11-30']

beforeEach(() => {
  forget()
  return transaction(async (tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoiceSettings(), someInvoiceSettings())
    tx.write(doc.person(client), aPerson())
    tx.write(doc.invoice(invoice), anInvoice({ client, revision: 3 }))
    tx.write(doc.ledgerEntry('payment-1'), aLedgerEntry({ client, invoice }))
    tx.write(doc.creditNote('note-of-ann'), aCreditNote({ client, invoice }))
  })
})

test('a document is made once and kept as it was, whatever the settings become', async () => {
  const files = memoryFiles()
  const found = await findDocument(['documents', invoice, 'invoice'], ann, files)
  expect(found).toEqual({
    path: `documents/${invoice}/invoice-3.pdf`,
    name: 'Invoice 2026-0001.pdf',
  })
  expect(files.contentType(found!.path)).toBe('application/pdf')
  const made = await files.load(found!.path)
  const paper = { ...someInvoiceSettings().paper, legalName: 'Renamed BV' }
  await transaction(async (tx) => tx.write(doc.invoiceSettings(), someInvoiceSettings({ paper })))
  expect(await findDocument(['documents', invoice, 'invoice'], les, files)).toEqual(found)
  expect(await files.load(found!.path)).toBe(made)
  expect(files.paths()).toHaveLength(1)
})

test('invoice, receipt and credit note are from whom they were issued by, when they are first asked for too', async () => {
  const paper = { ...someInvoiceSettings().paper, legalName: 'Renamed BV', bank: 'BE00 new' }
  await transaction(async (tx) => {
    tx.write(doc.studio(), aStudio({ name: 'Renamed' }))
    tx.write(doc.invoiceSettings(), someInvoiceSettings({ paper }))
    tx.write(doc.invoice(invoice), anInvoice({ client, revision: 4 }))
  })
  const files = memoryFiles()
  for (const parts of [['invoice'], ['receipt'], ['credit-note', 'note-of-ann']]) {
    const found = await findDocument(['documents', invoice, ...parts], ann, files)
    const said = readPdf((await files.load(found!.path)) ?? Buffer.alloc(0)).join('')
    expect(said).toContain('les@example.com')
    expect(said).not.toMatch(/Renamed|BE00/)
  }
})

test('documents that were issued before it was kept by whom are from the studio as it is', async () => {
  const { issuer: _i, ...keptInvoice } = anInvoice({ client, revision: 4 })
  const { issuer: _n, ...keptNote } = aCreditNote({ client, invoice })
  await transaction(async (tx) => {
    tx.write(doc.studio(), aStudio({ name: 'Renamed' }))
    tx.write(doc.invoice(invoice), keptInvoice)
    tx.write(doc.creditNote('note-of-ann'), keptNote)
  })
  const files = memoryFiles()
  for (const parts of [['invoice'], ['receipt'], ['credit-note', 'note-of-ann']]) {
    const found = await findDocument(['documents', invoice, ...parts], ann, files)
    expect(readPdf((await files.load(found!.path)) ?? Buffer.alloc(0)).join('')).toContain(
      'Renamed',
    )
  }
})

test('receipt, credit note and statement say what the books say', async () => {
  const files = memoryFiles()
  const said = async (...parts: string[]) => {
    const found = await findDocument(parts, ann, files)
    return readPdf((await files.load(found!.path)) ?? Buffer.alloc(0)).join('')
  }
  expect(await said('documents', invoice, 'receipt')).toContain('Received€800.00')
  expect(await said('documents', invoice, 'credit-note', 'note-of-ann')).toContain('CN-2026-0001')
  expect(await said(...statement)).toContain('Balance after-€800.00')
})

test('a statement is counted as its entries are, whatever the studio counts in by now', async () => {
  await transaction(async (tx) => tx.write(doc.studio(), aStudio({ currency: 'USD' })))
  const files = memoryFiles()
  const found = await findDocument(statement, ann, files)
  const text = readPdf((await files.load(found!.path)) ?? Buffer.alloc(0)).join('')
  expect(text).toContain('Balance after-€800.00')
})

test('statements of any two days are made so often by one person, and the latest are kept', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T12:00:01Z') })
  const cy = { person: 'cy', role: 'client', session: 'here', expires: 0 } as const
  await transaction(async (tx) => tx.write(doc.person('cy'), aPerson()))
  const files = memoryFiles()
  const of = (day: number) => ['statements', 'cy', '2026-01-01', `2026-12-${10 + day}`]
  for (let day = 0; day < 20; day += 1)
    expect(await findDocument(of(day), cy, files)).not.toBeNull()
  await expect(findDocument(of(20), cy, files)).rejects.toMatchObject({
    code: 'too-many-requests',
    retryAt: expect.any(Date),
  })
  expect(await findDocument(of(0), cy, files)).not.toBeNull()
  const latest = await findDocument(of(21), les, files)
  expect(files.paths()).toHaveLength(keptStatements)
  expect(files.paths()).toContain(latest?.path)
  vi.useRealTimers()
})

test('whom an invoice is shared with has its documents, and Les has all of them', async () => {
  const bea = { person: 'bea', role: 'client', session: 'here', expires: 0 } as const
  const invoiceOfAnn = { client, partners: ['bea'] }
  expect(mayHaveDocuments(bea, invoiceOfAnn)).toBe(true)
  expect(mayHaveDocuments(bea, { client })).toBe(false)
  for (const parts of [['documents', invoice, 'receipt'], statement])
    expect(await findDocument(parts, les, memoryFiles())).not.toBeNull()
})

test.each([
  ['another client', eve, ['documents', invoice, 'invoice']],
  ['another client, the receipt', eve, ['documents', invoice, 'receipt']],
  ['another client, the credit note', eve, ['documents', invoice, 'credit-note', 'note-of-ann']],
  ['another client, the statement', eve, statement],
  ['a credit note of another invoice', ann, ['documents', 'other', 'credit-note', 'note-of-ann']],
  ['no invoice', les, ['documents', 'nowhere', 'invoice']],
  ['another kind', les, ['documents', invoice, 'contract']],
  ['a period that ends before it begins', ann, ['statements', client, '2026-12-01', '2026-11-01']],
  ['no day', ann, ['statements', client, 'x', '2026-11-01']],
  ['more after it', ann, ['documents', invoice, 'invoice', 'x']],
])('there is nothing for %s', async (_, pass, parts) => {
  const files = memoryFiles()
  expect(await findDocument(parts, pass, files)).toBeNull()
  expect(files.paths()).toEqual([])
})
