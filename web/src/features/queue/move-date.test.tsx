import { aBooking, anInvoice, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { setLine, store, stored } from '@portal/testing/web/world'
import { calls } from '@portal/testing/web/call'
import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { Toasts } from '#ui/toast.tsx'
import { MoveDate } from './move-date.tsx'

const words = text.deskMoney.movedDues
const id = 'booking-of-ann-1'
const invoice = stored(doc.invoice(id), anInvoice())

beforeEach(() => signIn('les', 'admin'))
afterEach(settlePendingActs)

test.each([
  [
    'each due date that moves is named',
    aBooking({ status: 'approved' }),
    [invoice],
    words.some([words.one('€2,400.00', '24 April 2027')]),
  ],
  [
    'none does where all is paid',
    aBooking({ status: 'approved' }),
    [stored(doc.invoice(id), paidInvoice(320_000))],
    words.none,
  ],
  ['none does before there is an invoice', aBooking({ status: 'pending' }), [], words.none],
])('%s', (_, booking, documents, said) => {
  store(...documents)
  render(<MoveDate id={id} booking={booking} />)
  expect(screen.getByText(words.unknown)).toBeDefined()
  const day = screen.getByLabelText(text.queue.dialog.newDate)
  fireEvent.change(day, { target: { value: '2027-05-08' } })
  expect(screen.getByText(said)).toBeDefined()
})

test('what cannot be read is not made up', () => {
  store(invoice)
  setLine('broken')
  render(<MoveDate id={id} booking={aBooking({ status: 'approved' })} />)
  const day = screen.getByLabelText(text.queue.dialog.newDate)
  fireEvent.change(day, { target: { value: '2027-05-08' } })
  expect(screen.getByText(words.unknown)).toBeDefined()
})

/** Les asks for another day, with what is said about it on screen. */
async function ask(): Promise<void> {
  store(invoice)
  calls.answers.rescheduleBooking = ({ date }) => Promise.resolve({ date })
  render(
    <>
      <MoveDate id={id} booking={aBooking({ status: 'approved', date: '2027-05-01' })} />
      <Toasts />
    </>,
  )
  const day = screen.getByLabelText(text.queue.dialog.newDate)
  fireEvent.change(day, { target: { value: '2027-05-08' } })
  await userEvent.click(screen.getByRole('button', { name: text.queue.dialog.reschedule }))
}

test('the client is told of another day only once it can no longer be undone', async () => {
  await ask()
  expect(screen.getByText(text.queue.dialog.moving('Ann Maes', '8 May 2027'))).toBeDefined()
  expect(calls.made).toEqual([])
  await settlePendingActs()
  expect(calls.made).toEqual([
    { name: 'rescheduleBooking', input: { booking: id, date: '2027-05-08' } },
  ])
  expect(
    await screen.findByText(text.queue.dialog.rescheduled('Ann Maes', '8 May 2027')),
  ).toBeDefined()
})

test('what is undone meanwhile moves nothing', async () => {
  await ask()
  await userEvent.click(screen.getByRole('button', { name: text.common.pending.undo }))
  await settlePendingActs()
  expect(screen.getByText(text.queue.dialog.staysOn('Ann Maes', '1 May 2027'))).toBeDefined()
  expect(calls.made).toEqual([])
})
