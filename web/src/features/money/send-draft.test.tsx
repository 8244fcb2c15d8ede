import { aDraft, aMoneyCase } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { Toasts } from '#ui/toast.tsx'

const words = text.deskMoney
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))
const inDialog = async (name: string) => {
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(await dialog.findByRole('button', { name }))
}
const asked = (wanted: string) => calls.made.filter(({ name }) => name === wanted)

beforeEach(() => {
  signIn('les', 'admin')
  calls.answers.sendInvoice = () => Promise.resolve({ number: '2026-0009' })
  calls.answers.settleMoneyCase = (() => Promise.resolve({})) as never
  render(<Toasts />)
})
afterEach(() => act(settlePendingActs))

const send = async () => {
  store(...everything, stored(doc.invoiceDraft('album'), aDraft()))
  await drawScreen('/desk/invoices/:invoice', '/desk/invoices/album')
  await press(/^Send €/)
  await inDialog(words.send.go)
}
const settle = async () => {
  store(...everything, stored(doc.moneyCase('case-1'), aMoneyCase({ kind: 'over-paid' })))
  await drawScreen('/desk')
  const [decide] = await screen.findAllByRole('button', { name: words.cases.decideOf('Ann Maes') })
  if (!decide) throw new Error('there is nothing to decide')
  fireEvent.click(decide)
  await inDialog(words.cases.how.refunded)
}

test.each([
  ['an invoice that is sent', send, 'sendInvoice', words.send.undone],
  ['a decision about money', settle, 'settleMoneyCase', words.cases.undone],
] as const)('%s can be taken back for some seconds', async (_, does, name, undone) => {
  await does()
  await press(text.common.pending.undo)
  expect(await screen.findByText(undone)).toBeDefined()
  await act(settlePendingActs)
  expect(asked(name)).toEqual([])
})

test.each([
  ['an invoice', send, 'sendInvoice'],
  ['a decision', settle, 'settleMoneyCase'],
] as const)('%s goes its way afterwards, once', async (_, does, name) => {
  await does()
  await screen.findByRole('button', { name: text.common.pending.undo })
  expect(asked(name)).toEqual([])
  await act(settlePendingActs)
  expect(asked(name)).toHaveLength(1)
})
