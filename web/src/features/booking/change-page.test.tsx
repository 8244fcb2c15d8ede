import { aBooking, anInvoice, aStudio, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

fiveStates('/portal/bookings/:booking/change', {
  at: '/portal/bookings/booking-of-ann-1/change',
  empty: text.change.gone.title,
  shows: text.change.date.title,
})

test('a partner asks for the invoices that are shared with them, and sees what goes back', async () => {
  signIn('pat', 'client')
  const shared = anInvoice({ partners: ['pat'] })
  store(
    stored(doc.studio(), aStudio()),
    stored(
      doc.booking('booking-of-ann-1'),
      aBooking({ status: 'approved', date: '2999-06-01', partners: ['pat'] }),
    ),
    stored(doc.invoice('booking-of-ann-1'), paidInvoice(80_000, shared)),
    // Nobody may list it, so that it cannot be counted.
    stored(doc.invoice('extras-1'), paidInvoice(5_000, anInvoice({ addition: 'extras' }))),
  )
  const path = '/portal/bookings/:booking/change'
  const page = within(await drawScreen(path, '/portal/bookings/booking-of-ann-1/change?to=cancel'))
  const { amount } = text.change.refund
  expect(await page.findByText(amount('€800.00', '€800.00'))).toBeDefined()
})
