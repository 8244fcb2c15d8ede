import { aBooking, anInvoice, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { setLine, store, stored } from '@portal/testing/web/world'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { MoveDate } from './move-date.tsx'

const words = text.deskMoney.movedDues
const id = 'booking-of-ann-1'
const invoice = stored(doc.invoice(id), anInvoice())

beforeEach(() => signIn('les', 'admin'))

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
