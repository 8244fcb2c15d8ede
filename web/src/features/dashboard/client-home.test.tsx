import { aBooking, anInvoice, aStudio, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

fiveStates('/portal', {
  empty: text.dashboard.none.title,
  shows: 'The Wedding',
})

test('what was added to a paid invoice is something to pay, and one click away', async () => {
  signIn('ann', 'client')
  const paid = paidInvoice(320_000, anInvoice({ awaits: ['extras-1'] }))
  const [part] = anInvoice().instalments
  if (!part) throw new Error('no instalment')
  const extras = anInvoice({
    addition: 'extras',
    total: 5_000,
    instalments: [{ ...part, kind: 'balance', id: 'balance', amount: 5_000, due: '2020-01-01' }],
  })
  store(
    stored(doc.studio(), aStudio()),
    stored(doc.booking('booking-of-ann-1'), aBooking({ status: 'approved', date: '2999-06-01' })),
    stored(doc.invoice('booking-of-ann-1'), paid),
    stored(doc.invoice('extras-1'), extras),
  )
  const page = within(await drawScreen('/portal'))
  const words = text.dashboard
  const pay = await page.findByRole('link', { name: words.next.pay.action.extras('€50.00') })
  expect(pay.getAttribute('href')).toBe('/portal/invoices/extras-1')
  expect(page.getByText(words.next.pay.heading.extras)).toBeDefined()
  expect(page.getByText(words.links.invoiceOpen('€50.00'))).toBeDefined()
})
