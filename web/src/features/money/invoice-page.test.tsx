import { anInvoice, paidInvoice } from '@portal/model/examples'
import type { Invoice } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

fiveStates('/portal/invoices/:invoice', {
  at: '/portal/invoices/booking-of-ann-1',
  empty: text.money.gone,
  shows: text.money.plan,
})

const draw = async (invoice: Invoice) => {
  signIn('ann', 'client')
  store(stored(doc.invoice('one'), invoice))
  await drawScreen('/portal/invoices/:invoice', '/portal/invoices/one')
  await screen.findByText(text.money.plan)
}
const { issuer } = anInvoice()
if (!issuer) throw new Error('the example has no issuer')
const account = { ...issuer, bank: 'IBAN BE68 5390 0754 7034' }

test('the account a transfer goes to stands on the screen as in the PDF, with what to quote', async () => {
  await draw(anInvoice({ issuer: account }))
  expect(screen.getByText(account.bank)).toBeDefined()
  expect(screen.getByText(text.money.bankHint('2026-0001'))).toBeDefined()
})

test('and no more once nothing is to be paid', async () => {
  await draw(paidInvoice(320_000, anInvoice({ issuer: account })))
  expect(screen.queryByText(account.bank)).toBeNull()
})
