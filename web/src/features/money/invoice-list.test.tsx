import { anInvoice, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

fiveStates('/portal/invoices', {
  empty: text.money.emptyTitle,
  shows: text.money.outstanding,
})

test('each row has its PDF, and what a client owes the button that pays it', async () => {
  signIn('ann', 'client')
  const extras = anInvoice({ number: '2026-0002', addition: 'extras' })
  const shared = anInvoice({ number: '2026-0003', client: 'bo', partners: ['ann'] })
  store(
    stored(doc.invoice('booking-of-ann-1'), paidInvoice(320_000)),
    stored(doc.invoice('extras-1'), extras),
    stored(doc.invoice('of-bo'), shared),
    stored(doc.membership('ann', 'bo'), {
      clientName: 'Bo',
      role: 'partner',
      since: new Date(0),
    }),
  )
  const page = within(await drawScreen('/portal/invoices'))
  const name = text.money.payOf('€800.00', '2026-0002')
  fireEvent.click(await page.findByRole('button', { name }))
  expect(calls.made).toEqual([
    { name: 'payInstalment', input: { invoice: 'extras-1', instalment: 'deposit' } },
  ])
  for (const number of ['2026-0001', '2026-0002', '2026-0003'])
    expect(page.getByRole('link', { name: text.money.downloadOf(number) })).toBeDefined()
  // What is paid, and what somebody else pays, has none.
  for (const number of ['2026-0001', '2026-0003'])
    expect(page.queryByRole('button', { name: new RegExp(`${number}$`) })).toBeNull()
})
