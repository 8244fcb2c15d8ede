import { anInvoice } from '@portal/model/examples'
import type { Invoice } from '@portal/model/invoice'
import { newInstalment } from '@portal/model/invoicing/instalment'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { failpoints, forget, plant } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
const { list, read } = await import('#platform/firestore')
const { fillOpenDues, keepOpenDues, onDuesWritten } = await import('./keep-open-dues.ts')

const deposit = newInstalment('deposit', 'deposit', 100, '2026-11-20', null)
const balance = newInstalment('balance', 'balance', 300, '2026-11-25', null)
const store = (changes: Partial<Invoice>) =>
  plant(doc.invoice('i1').path, anInvoice({ instalments: [deposit, balance], ...changes }))
const dues = async () =>
  (await list(collection.openDues()))
    .map(({ value }) => [value.instalment, value.due, value.amount])
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))

beforeEach(() => {
  forget()
  failpoints.pass = () => Promise.resolve()
})

test('what is open of an invoice follows its payments, its days and its end', async () => {
  store({})
  expect(await keepOpenDues('i1')).toBe(true)
  expect(await dues()).toEqual([
    ['balance', '2026-11-25', 300],
    ['deposit', '2026-11-20', 100],
  ])
  expect(await keepOpenDues('i1')).toBe(false)

  store({
    instalments: [
      { ...deposit, paid: 100, paidAt: new Date() },
      { ...balance, paid: 20, due: '2026-12-01' },
    ],
  })
  await Promise.all([keepOpenDues('i1'), keepOpenDues('i1')])
  expect(await dues()).toEqual([['balance', '2026-12-01', 280]])

  store({ status: 'void' })
  await keepOpenDues('i1')
  expect(await dues()).toEqual([])
})

test('one that nobody can read keeps what was open of it', async () => {
  store({})
  await keepOpenDues('i1')
  plant(doc.invoice('i1').path, { ...anInvoice(), number: 7 })
  expect(await keepOpenDues('i1')).toBe(false)
  expect(await dues()).toHaveLength(2)
})

test('that an invoice was seen is no news, and reads nothing', async () => {
  const asked: string[] = []
  failpoints.pass = async (name) => void asked.push(name)
  const before = anInvoice()
  await onDuesWritten({ before, after: { ...before, viewedAt: new Date() } }, 'i1')
  expect(asked).toEqual([])
})

test('what was invoiced before is filled once', async () => {
  for (let at = 0; at < 120; at += 1)
    plant(doc.invoice(`i${at}`).path, anInvoice({ instalments: [deposit] }))
  const now = new Date('2026-11-30T12:00:00Z')
  await fillOpenDues(now)
  expect(await dues()).toHaveLength(120)
  expect(await read(doc.rewriting('open-dues'))).toMatchObject({ rewritten: 120, endedAt: now })
})
