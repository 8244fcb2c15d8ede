import { addDays, dayIn } from '@portal/model/calendar'
import { aBooking, aStudio, paidInvoice } from '@portal/model/examples'
import type { OpenDue } from '@portal/model/invoicing/open-due'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { type Stored, store, stored } from '@portal/testing/web/world'
import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { listLimit } from './use-desk.ts'

const words = text.today
const studio = stored(doc.studio(), aStudio())
const today = dayIn(aStudio().zone, new Date())
const many = listLimit + 10

fiveStates('/desk', {
  empty: words.waiting.empty,
  shows: words.waiting.changes,
})

const drawn = async (...documents: Stored[]) => {
  signIn('les', 'admin')
  store(studio, ...documents)
  return within(await drawScreen('/desk'))
}
const due = (at: number, value: Partial<OpenDue>) =>
  stored(doc.openDue(`invoice-${at}`, 'deposit'), {
    invoice: `invoice-${at}`,
    instalment: 'deposit',
    client: 'ann',
    clientName: `Client ${at}`,
    due: addDays(today, 3),
    amount: 10_000,
    currency: 'EUR',
    ...value,
  })

test('of more payments than are read the overdue one is first, and the sum has them all', async () => {
  const dues = Array.from({ length: many }, (_, at) =>
    due(at, at === many - 1 ? { due: addDays(today, -75), clientName: 'Zoë Last' } : {}),
  )
  const page = await drawn(...dues)
  const rows = within(await page.findByRole('region', { name: words.owed.invoices }))
  expect(rows.getAllByRole('listitem')[0]?.textContent).toContain('Zoë Last')
  expect(rows.getByText(words.due.over(75))).toBeDefined()
  expect(await page.findByText(formatMoney(many * 10_000, 'EUR'))).toBeDefined()
})

test('of more requests than are read the head of the queue is among them, however new it is', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute))
  const bookings = Array.from({ length: many }, (_, index) =>
    stored(
      doc.booking(`b${index}`),
      aBooking({ clientName: `Client ${index}`, createdAt: at(index) }),
    ),
  )
  const newest = `b${many - 1}`
  const page = await drawn(...bookings, stored(doc.queue(), { order: [newest, 'b0'] }))
  const rows = within(await page.findByRole('region', { name: words.waiting.pending }))
  expect(rows.getAllByRole('listitem')[0]?.textContent).toContain(`#1 Client ${many - 1}`)
  expect(page.getByText(words.numbers.atLeast(listLimit + 1, true))).toBeDefined()
})

test('what goes back to a client is no debt to the studio, and leads to where it is sent back', async () => {
  const booking = aBooking({ status: 'cancelled', refundDue: 40_000 })
  const page = await drawn(
    stored(doc.booking('b1'), booking),
    stored(doc.invoice('b1'), paidInvoice(80_000)),
  )
  const rows = within(await page.findByRole('region', { name: words.owed.refunds }))
  expect(rows.getByText('€400.00')).toBeDefined()
  const open = rows.getByRole('link', { name: words.openOf(booking.clientName) })
  expect(open.getAttribute('href')).toBe('/desk/invoices/b1')
  expect(page.getByText(words.numbers.owed).nextSibling?.textContent).toBe('€0.00')
  expect(page.queryByText(/owed to me/i)).toBeNull()
})
