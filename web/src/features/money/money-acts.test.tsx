import { anInvoice, aPayment, paidInvoice } from '@portal/model/examples'
import type { Payment } from '@portal/model/invoicing/payment'
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
const id = 'album'
const cash: Payment = aPayment({
  invoice: id,
  method: 'cash',
  online: false,
  amount: 80_000,
  refunded: 0,
})
const invoice = paidInvoice(80_000, anInvoice({ number: '2026-0005', booking: null }))

beforeEach(async () => {
  signIn('les', 'admin')
  store(...everything, stored(doc.invoice(id), invoice), stored(doc.payment('cash-1'), cash))
  for (const name of ['creditInvoice', 'refundPayment', 'recordPayment'] as const)
    calls.answers[name] = (() => Promise.resolve({ number: 'CN-1' })) as never
  render(<Toasts />)
  await drawScreen('/desk/invoices/:invoice', `/desk/invoices/${id}`)
})
afterEach(() => act(settlePendingActs))

const open = async (button: string, title: string) => {
  fireEvent.click(await screen.findByRole('button', { name: button }))
  return within(await screen.findByRole('dialog', { name: title }))
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
type Dialog = Awaited<ReturnType<typeof open>>
const amountIn = (dialog: Dialog) => dialog.getByLabelText<HTMLInputElement>(/^Amount|^What/)

test.each([
  [
    'credit',
    words.acts.credit,
    words.credit,
    '2400',
    words.credit.go('€2,400.00'),
    null,
    'creditInvoice',
  ],
  [
    'the whole credit',
    words.acts.credit,
    words.credit,
    '3200',
    words.credit.go('€3,200.00'),
    words.warnings['paid-credited']('€800.00'),
    'creditInvoice',
  ],
  [
    'refund',
    words.payments.refundOf('€800.00'),
    words.refund,
    '50',
    words.refund.go('€50.00'),
    null,
    'refundPayment',
  ],
  [
    'the whole refund',
    words.payments.refundOf('€800.00'),
    words.refund,
    '800',
    words.refund.go('€800.00'),
    words.warnings['all-refunded'],
    'refundPayment',
  ],
] as const)(
  '%s: its amount is typed and never proposed, what is unusual is confirmed, and it can be taken back',
  async (_, button, { title, reason }, typed, go, warning, name) => {
    const dialog = await open(button, title)
    expect(amountIn(dialog).value).toBe('')
    type(amountIn(dialog), typed)
    type(dialog.getByLabelText(reason), 'As agreed.')
    const goes = () => dialog.getByRole<HTMLButtonElement>('button', { name: go })
    expect(goes().disabled).toBe(warning !== null)
    if (warning) {
      expect(dialog.getByText(warning)).toBeDefined()
      fireEvent.click(dialog.getByLabelText(words.warnings.meant))
    }
    fireEvent.click(goes())
    expect(calls.made.filter((made) => made.name === name)).toEqual([])
    fireEvent.click(await screen.findByRole('button', { name: text.common.pending.undo }))
    await act(settlePendingActs)
    expect(calls.made.filter((made) => made.name === name)).toEqual([])
  },
)

test('more than is open is recorded only once that is confirmed, and for that amount alone', async () => {
  const dialog = await open(words.acts.record, words.record.title)
  type(amountIn(dialog), '3000')
  const button = (amount: string) =>
    dialog.getByRole<HTMLButtonElement>('button', { name: words.record.go(amount) })
  expect(dialog.getByText(words.warnings['beyond-open']('€600.00'))).toBeDefined()
  expect(button('€3,000.00').disabled).toBe(true)
  fireEvent.click(dialog.getByLabelText(words.warnings.meant))
  expect(button('€3,000.00').disabled).toBe(false)
  type(amountIn(dialog), '4000')
  expect(button('€4,000.00').disabled).toBe(true)
  expect(calls.made.filter(({ name }) => name === 'recordPayment')).toEqual([])
})

test('a payment entered by hand is corrected, which is no refund', async () => {
  const dialog = await open(words.payments.correctOf('€800.00'), words.correct.title)
  type(amountIn(dialog), '688.80')
  type(dialog.getByLabelText(words.correct.reason), 'A slip.')
  fireEvent.click(dialog.getByRole('button', { name: words.correct.go('€688.80') }))
  const asked = calls.made.filter(({ name }) => name.endsWith('Payment'))
  expect(asked).toMatchObject([
    { name: 'correctPayment', input: { payment: 'cash-1', amount: 68_880, reason: 'A slip.' } },
  ])
})
