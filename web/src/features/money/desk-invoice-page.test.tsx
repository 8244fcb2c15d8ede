import { anInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { Toasts } from '#ui/toast.tsx'

const words = text.deskMoney

fiveStates('/desk/invoices/:invoice', {
  at: '/desk/invoices/booking-of-ann-1',
  empty: text.money.gone,
  shows: text.money.plan,
})

const press = (name: string | RegExp, within_ = screen) =>
  fireEvent.click(within_.getByRole('button', { name }))
const inDialog = async (title: string) => within(await screen.findByRole('dialog', { name: title }))

const record = async () => {
  press(words.acts.record)
  const dialog = await inDialog(words.record.title)
  fireEvent.click(dialog.getByRole('button', { name: words.record.go('€800.00') }))
}
const takeBack = async () => {
  press(words.acts.void)
  const dialog = await inDialog(words.voids.title('2026-0005'))
  fireEvent.change(dialog.getByLabelText(words.voids.reason), { target: { value: 'A mistake.' } })
  fireEvent.click(dialog.getByRole('button', { name: words.voids.go }))
}
const remind = () => Promise.resolve(press(words.acts.remind))

describe.each([
  ['a payment', words.acts.record, record, 'recordPayment', words.record],
  ['making it void', words.acts.void, takeBack, 'voidInvoice', words.voids],
  ['a reminder', words.acts.remind, remind, 'remindNow', { undone: words.acts.notReminded }],
] as const)('%s', (_, button, does, name, { undone }) => {
  afterEach(() => act(settlePendingActs))

  const drawn = async () => {
    signIn('les', 'admin')
    const album = anInvoice({ number: '2026-0005', booking: null })
    store(...everything, stored(doc.invoice('album'), album))
    calls.answers[name] = (() => Promise.resolve({})) as never
    render(<Toasts />)
    await drawScreen('/desk/invoices/:invoice', '/desk/invoices/album')
    await screen.findByRole('button', { name: button })
  }

  test('can be taken back for some seconds, and nothing was asked for', async () => {
    await drawn()
    await does()
    expect(calls.made).toEqual([])
    press(text.common.pending.undo)
    expect(await screen.findByText(undone)).toBeDefined()
    await act(settlePendingActs)
    expect(calls.made).toEqual([])
  })

  test('happens afterwards, and is not begun twice meanwhile', async () => {
    await drawn()
    await does()
    expect(screen.getByRole('button', { name: button })).toHaveProperty('disabled', true)
    await act(settlePendingActs)
    expect(calls.made).toMatchObject([{ name }])
    expect(screen.getByRole('button', { name: button })).toHaveProperty('disabled', false)
  })
})

describe('a proposed change', () => {
  const begin = async () => {
    signIn('les', 'admin')
    store(...everything)
    await drawScreen('/desk/invoices/:invoice', '/desk/invoices/booking-of-ann-1')
    press(words.propose.title)
    const dialog = await inDialog(words.propose.title)
    const fill = (label: string | RegExp, value: string) =>
      fireEvent.change(dialog.getByLabelText(label), { target: { value } })
    fill(words.propose.scope, 'A second photographer.')
    return { dialog, fill, go: dialog.getByRole('button', { name: /^Propose it/ }) }
  }

  test('says what it comes to, and what is missing before it can be sent', async () => {
    const { dialog, fill, go } = await begin()
    fill(/^Amount/, '350')
    expect(dialog.getByText(/goes from €3,200\.00 to €3,550\.00/)).toBeDefined()
    expect(dialog.getByText(words.propose.unnamed)).toBeDefined()
    expect(go).toHaveProperty('disabled', true)
    fill(words.propose.label, 'Second photographer')
    expect(dialog.queryByText(words.propose.unnamed)).toBeNull()
    expect(go).toHaveProperty('disabled', false)
    fill(/^Amount/, '0')
    expect(dialog.getByText(words.propose.unpriced)).toBeDefined()
    expect(go).toHaveProperty('disabled', true)
  })

  test('takes no more off than is owed', async () => {
    const { dialog, fill, go } = await begin()
    fill(words.propose.label, 'Fewer hours')
    fill(/^Amount/, '4000')
    fill(words.propose.sign, 'less')
    expect(dialog.getByText(words.propose.tooMuch('€3,200.00'))).toBeDefined()
    expect(go).toHaveProperty('disabled', true)
  })
})
