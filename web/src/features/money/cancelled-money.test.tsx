import { aBooking, anInvoice, aPerson, aStudio, paidInvoice } from '@portal/model/examples'
import { posted } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import { clientEntry, invoiceEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const id = 'booking-of-ann-1'
// 800 were paid; the booking was cancelled, half of that is kept and half goes back.
const { invoice } = posted(
  paidInvoice(80_000, anInvoice()),
  { kind: 'credit-note', amount: 280_000 },
  new Date('2026-12-01T09:00:00Z'),
)
const ann = aPerson({ name: 'Ann Maes' })

beforeEach(() => {
  const entry = clientEntry('ann', ann)
  if (!entry) throw new Error('Ann is no client')
  store(
    stored(doc.studio(), aStudio()),
    stored(doc.person('ann'), ann),
    stored(doc.booking(id), aBooking({ status: 'cancelled', refundDue: 40_000 })),
    stored(doc.invoice(id), invoice),
    stored(doc.searchEntry('invoice', id), invoiceEntry(id, invoice)),
    stored(doc.searchEntry('client', 'ann'), entry),
  )
})

const draw = async (who: 'ann' | 'les', path: string, at = path) => {
  signIn(who, who === 'les' ? 'admin' : 'client')
  return within(await drawScreen(path, at))
}
const back = text.money.goesBack('€400.00')

test('Les’s list, the client’s list and both pages say of a cancelled booking what goes back, and never that it is paid', async () => {
  const { paid, 'to-pay-back': toPayBack } = text.money.status
  for (const [who, path, at, said] of [
    ['les', '/desk/invoices', undefined, back],
    ['les', '/desk/clients/:person', '/desk/clients/ann', back],
    ['ann', '/portal/invoices', undefined, back],
    ['ann', '/portal', `/portal?booking=${id}`, text.dashboard.links.invoiceBack('€400.00')],
    ['ann', '/portal/invoices/:invoice', `/portal/invoices/${id}`, text.money.comesBack('€400.00')],
  ] as const) {
    const page = await draw(who, path, at)
    expect(await page.findAllByText(said), path).not.toHaveLength(0)
    expect(page.queryAllByText(paid, { selector: 'span' }), path).toEqual([])
    if (path.endsWith('invoices')) expect(page.getAllByText(toPayBack)).not.toHaveLength(0)
  }
})

test('the client’s page says what was paid of what is still asked for', async () => {
  const page = await draw('les', '/desk/clients/:person', '/desk/clients/ann')
  expect(await page.findByText(text.clients.page.paidOf('€800.00', '€400.00'))).toBeDefined()
})

test('of a booking that was cancelled before it had an invoice none is promised', async () => {
  store(
    stored(doc.studio(), aStudio()),
    stored(doc.booking(id), aBooking({ status: 'cancelled', stage: 'confirmed' })),
  )
  const page = await draw('ann', '/portal', `/portal?booking=${id}`)
  expect(await page.findByText(text.dashboard.links.invoiceNone)).toBeDefined()
  expect(page.queryByText(text.dashboard.links.invoiceLater)).toBeNull()
})
