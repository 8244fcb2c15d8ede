import { anInvoice, aPerson, aStudio, someInvoiceSettings } from '@portal/model/examples'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { collection, doc } from '@portal/model/paths'
import { anActor, les } from '@portal/testing/arrange/actors'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { beforeEach, expect, test, vi } from 'vitest'
import { invoiceDocument } from '../documents/invoice-document.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { list, read, transaction } = await import('#platform/firestore')
const { setBillingAddress } = await import('./set-billing-address.ts')

const address = 'Naamsestraat 1\n3000 Leuven'
const set = (person = 'ann', actor = les) => setBillingAddress({ person, address }, actor)
const invoice = async (id: string) => {
  const found = await read(doc.invoice(id))
  if (!found) throw new Error(`no invoice ${id}`)
  return found
}

beforeEach(() => {
  forget()
  return transaction(async (tx) => {
    tx.write(doc.person('ann'), aPerson({ address: null }))
    tx.write(doc.person('les'), aPerson({ role: 'admin' }))
    tx.write(doc.invoice('without'), anInvoice({ clientAddress: null }))
    tx.write(doc.invoice('with'), anInvoice())
    tx.write(doc.invoice('void'), anInvoice({ clientAddress: null, status: 'void' }))
    tx.write(doc.invoice('of-bo'), anInvoice({ clientAddress: null, client: 'bo' }))
  })
})

test('what was issued without an address has it from then on, and nothing else changes', async () => {
  const before = await Promise.all(['with', 'void', 'of-bo'].map(invoice))
  expect(await set()).toEqual({ invoices: 1 })
  expect((await read(doc.person('ann')))?.address).toBe(address)
  const filled = await invoice('without')
  expect(filled).toEqual(anInvoice({ clientAddress: address, revision: filled.revision }))
  expect(filled.revision).toBe(anInvoice().revision + 1)
  expect(await Promise.all(['with', 'void', 'of-bo'].map(invoice))).toEqual(before)
  const { to } = invoiceDocument(filled, issuerOf(aStudio(), someInvoiceSettings()))
  expect(to).toEqual(['Ann Maes', 'Naamsestraat 1', '3000 Leuven', 'ann@example.com'])
})

test('it is written down once, with no word of where anybody lives', async () => {
  await set()
  expect(await set()).toEqual({ invoices: 0 })
  const entries = await list(collection.audit())
  expect(entries.map(({ value }) => [value.event, value.person, value.details])).toEqual([
    ['account.billing-set', 'ann', { invoices: 1 }],
  ])
  expect(JSON.stringify(entries)).not.toContain('Naamsestraat')
})

test('nobody but Les enters it, and of nobody but a client', async () => {
  await expect(set('ann', anActor('ann', 'client'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(set('les')).rejects.toMatchObject({ code: 'not-found' })
  await expect(set('nobody')).rejects.toMatchObject({ code: 'not-found' })
})
