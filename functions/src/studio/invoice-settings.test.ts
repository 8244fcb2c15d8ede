import { aBooking, aPerson, aStudio, someInvoicing } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { les } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { read, transaction } = await import('#platform/firestore')
const { issueInvoice } = await import('../money/issue-invoice.ts')
const { hideInvoiceSettings } = await import('./invoice-settings.ts')
const { updateStudio } = await import('./update-studio.ts')
const { changeWatermark } = await import('./change-watermark.ts')

vi.mock('../media/plan-rendering.ts', () => ({ planRendering: () => Promise.resolve() }))
vi.mock('../media/watermark.ts', () => ({ markOfText: () => Promise.resolve({}) }))

/** The public document as anybody gets it, with all that is stored in it. */
const asAnybodyReadsIt = { path: doc.studio().path, schema: z.any() }

const paper = {
  legalName: 'Les Vermeer',
  address: 'Korenlei 12, 9000 Ghent',
  taxNumber: 'BE 0123.456.749',
  bank: 'BE68 5390 0754 7034',
  footer: 'Thank you.',
}
const secrets = [paper.taxNumber, paper.bank, paper.legalName, paper.address]
const { tax: _, ...settings } = someInvoicing({ paper, invoiceNumbers: 'LES-{year}-{number:3}' })

const anybodyReads = async () => JSON.stringify(await read(asAnybodyReadsIt))

beforeEach(async () => {
  forget()
  // As releases stored it that kept the whole of invoicing in the public document.
  const before = { ...aStudio(), invoicing: { ...settings, tax: someInvoicing().tax } }
  await transaction((tx) => Promise.resolve(tx.write(asAnybodyReadsIt, before)))
})

async function expectHidden(): Promise<void> {
  const seen = await anybodyReads()
  for (const secret of secrets) expect(seen).not.toContain(secret)
  expect(await read(doc.invoiceSettings())).toEqual(settings)
}

test.each([
  ['the job', () => hideInvoiceSettings()],
  ['the job, twice', () => hideInvoiceSettings().then(hideInvoiceSettings)],
  ['a save of another setting', () => updateStudio({ tagline: 'Films, too.' }, les)],
  [
    'another watermark',
    () =>
      changeWatermark(
        {
          mark: { kind: 'text', text: 'PROOF' },
          pattern: 'diagonal',
          opacity: 0.3,
          size: 0.4,
          seenRevision: 1,
        },
        les,
      ),
  ],
] as const)('%s moves what only invoices need out of the public document', async (_name, act) => {
  await act()
  await expectHidden()
})

test('a save of them writes none of it where anybody reads', async () => {
  const invoicing = someInvoicing({ paper: { ...paper, bank: 'BE00 0000 0000 0000' } })
  await updateStudio({ invoicing }, les)
  const seen = await anybodyReads()
  for (const secret of [...secrets, 'BE00 0000 0000 0000']) expect(seen).not.toContain(secret)
  expect((await read(doc.invoiceSettings()))?.paper.bank).toBe('BE00 0000 0000 0000')
  expect((await read(doc.studio()))?.invoicing).toEqual({ tax: invoicing.tax })
})

test('what was left behind again is taken out, and does not replace what Les has set since', async () => {
  await hideInvoiceSettings()
  const left = { ...aStudio(), invoicing: { ...someInvoicing(), paper } }
  await transaction((tx) => Promise.resolve(tx.write(asAnybodyReadsIt, left)))
  await hideInvoiceSettings()
  await expectHidden()
})

test('until it is moved, invoices are issued from where it stood', async () => {
  await transaction((tx) => Promise.resolve(tx.write(doc.person('ann'), aPerson())))
  const booking = aBooking({ client: 'ann', status: 'approved' })
  const made = await transaction((tx) => issueInvoice(tx, 'b', booking, aStudio(), new Date()))
  expect(made.number).toMatch(/^LES-\d{4}-001$/)
  expect(made.issuer?.bank).toBe(paper.bank)
  expect(made.issuer?.lines).toContain(paper.taxNumber)
})
