import { anInvoice, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { forget } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { list, read, transaction } = await import('#platform/firestore')
const { bookDay, post } = await import('./unit-of-work.ts')
const { openCase } = await import('./open-case.ts')
const { withUnitOfWork } = await import('./with-unit-of-work.ts')

const id = 'invoice-1'
const now = new Date('2026-12-01T09:00:00Z')
const about = { invoice: id, by: null, now }

beforeEach(() => {
  forget()
  return transaction(async (tx) => {
    tx.write(doc.studio(), aStudio())
    tx.write(doc.invoice(id), anInvoice())
  })
})

test('what the work has done to the account is written when it has come to its end', async () => {
  const received = await transaction((tx) =>
    withUnitOfWork(tx, about, (account) => {
      post(account, 'payment-1', { kind: 'payment', amount: 80_000 })
      account.counts.push({ day: bookDay(account), count: { event: 'paid' } })
      openCase(account, 'over-paid', 'payment-1', 'payment-1', 1_000)
      return account.invoice.received
    }),
  )
  expect(await read(doc.invoice(id))).toMatchObject({
    received,
    revision: anInvoice().revision + 1,
  })
  expect(await list(collection.moneyCases())).toHaveLength(1)
  expect(await list(collection.statistics())).toMatchObject([
    { value: { days: { '01': { paid: 1 } } } },
  ])
})

test('an account that nothing was done to is not written', async () => {
  await transaction(async (tx) => {
    const write = vi.spyOn(tx, 'write')
    expect(await withUnitOfWork(tx, about, ({ invoice }) => invoice.number)).toBe(
      anInvoice().number,
    )
    expect(write).not.toHaveBeenCalled()
  })
})

test('of work that fails nothing is written', async () => {
  const failing = transaction((tx) =>
    withUnitOfWork(tx, about, (account) => {
      post(account, 'payment-1', { kind: 'payment', amount: 80_000 })
      throw new Error('no')
    }),
  )
  await expect(failing).rejects.toThrow('no')
  expect(await read(doc.invoice(id))).toEqual(anInvoice())
  expect(await list(collection.ledger())).toEqual([])
})
