import { aChangeOrder, aDelivery, aLedgerEntry, aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'

afterEach(() => void vi.restoreAllMocks())

fiveStates('/desk/clients/:person', {
  at: '/desk/clients/ann',
  empty: text.clients.page.gone,
  shows: text.clients.page.wholeLog,
})

test('what was sent to a client stands on the page with what became of it', async () => {
  signIn('les', 'admin')
  const failed = aDelivery({ to: 'ann', kind: 'invoice-sent', channel: 'mail', state: 'dead' })
  const ofAnother = aDelivery({ to: 'bo', kind: 'gallery-published', state: 'sent' })
  store(
    ...everything,
    stored(doc.letter('failed'), failed),
    stored(doc.letter('of-another'), ofAnother),
  )
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const { channel, state } = text.clients.page.notices
  expect(await page.findByText(`${channel.mail} · ${state.dead}`)).toBeDefined()
  expect(page.getByText(text.settings.notices.kinds['invoice-sent'])).toBeDefined()
  expect(page.queryByText(text.settings.notices.kinds['gallery-published'])).toBeNull()
})

test('what a client has given of themselves stands on the page', async () => {
  useMediaReady.setState(true)
  signIn('les', 'admin')
  const given = {
    calledAs: 'Annie',
    phone: '0470 12 34 56',
    address: 'Naamsestraat 1',
    portrait: { id: 'p1', at: new Date() },
  }
  store(...everything, stored(doc.person('ann'), aPerson(given)))
  const container = await drawScreen('/desk/clients/:person', '/desk/clients/ann')
  const page = within(container)
  for (const words of [given.calledAs, given.phone, given.address])
    expect(await page.findByText(words)).toBeDefined()
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/media/portraits/ann/p1')
  useMediaReady.setState(false)
})

test.each([
  ['beside it, what was booked is followed by what it costs', true],
  ['where all is below one another, whom it is about comes first', false],
])('%s', async (_, isWide) => {
  const real = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(real(query), query.includes('1280') ? { matches: isWide } : {}),
  )
  signIn('les', 'admin')
  store(...everything)
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const { bookings, contact, invoices, log } = text.clients.page
  const asked = [bookings, contact, invoices, log]
  await page.findByRole('heading', { name: log })
  const titles = page.getAllByRole('heading').map(({ textContent }) => textContent)
  expect(titles.filter((title) => asked.includes(title))).toEqual(
    isWide ? [bookings, invoices, contact, log] : [bookings, contact, invoices, log],
  )
})

test('payments, refunds and proposed changes stand on the page, each with its invoice', async () => {
  signIn('les', 'admin')
  const entry = (id: string, value: Parameters<typeof aLedgerEntry>[0]) =>
    stored(doc.ledgerEntry(id), aLedgerEntry(value))
  store(
    ...everything.filter(({ path }) => !/^(?:ledger|changeOrders)\//.test(path)),
    entry('charge', { kind: 'invoice', amount: 320_000, method: null }),
    entry('payment', { amount: -80_000, method: 'cash', day: '2026-11-20' }),
    entry('refund', { kind: 'refund', amount: 5_000, invoice: 'album', number: '2026-0007' }),
    entry('of-another', { client: 'bo', amount: -77_700 }),
    stored(doc.changeOrder('order'), aChangeOrder({ words: 'Another hour.' })),
    stored(doc.changeOrder('of-another'), aChangeOrder({ client: 'bo', words: 'No drone.' })),
  )
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const words = text.clients.page
  const money = within(await page.findByRole('region', { name: words.payments.title }))
  expect(await money.findByText('+€800.00')).toBeDefined()
  expect(money.getByText('-€50.00')).toBeDefined()
  expect(money.getAllByRole('listitem')).toHaveLength(2)
  const link = money.getByRole('link', { name: words.invoice('2026-0007') })
  expect(link.getAttribute('href')).toBe('/desk/invoices/album')
  const changes = within(page.getByRole('region', { name: words.changes.title }))
  expect(changes.getByText('Another hour.')).toBeDefined()
  expect(changes.getByRole('link').getAttribute('href')).toBe('/desk/invoices/booking-of-ann-1')
  expect(changes.getAllByRole('listitem')).toHaveLength(1)
})

test('of many payments the latest are shown until all are asked for', async () => {
  signIn('les', 'admin')
  store(
    ...everything,
    ...Array.from({ length: 12 }, (_, index) =>
      stored(doc.ledgerEntry(`p${index}`), aLedgerEntry({ day: `2026-12-${10 + index}` })),
    ),
  )
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const words = text.clients.page.payments
  const money = within(await page.findByRole('region', { name: words.title }))
  const all = await money.findByRole('button', { name: /^Show all/ })
  expect(money.getAllByRole('listitem')).toHaveLength(8)
  fireEvent.click(all)
  expect(money.getAllByRole('listitem').length).toBeGreaterThanOrEqual(12)
})

test('Les enters the address of a client who has given none', async () => {
  signIn('les', 'admin')
  store(...everything, stored(doc.person('ann'), aPerson({ address: null })))
  calls.answers.setBillingAddress = () => Promise.resolve({ invoices: 2 })
  const page = within(await drawScreen('/desk/clients/:person', '/desk/clients/ann'))
  const words = text.clients.page.billing
  expect(await page.findByText(words.none)).toBeDefined()
  fireEvent.click(page.getByRole('button', { name: words.enter }))
  const dialog = within(await screen.findByRole('dialog', { name: words.title }))
  fireEvent.click(dialog.getByRole('button', { name: words.save }))
  expect(dialog.getByText(words.missing)).toBeDefined()
  expect(calls.made).toEqual([])
  const address = 'Naamsestraat 1\n3000 Leuven'
  fireEvent.change(dialog.getByLabelText(words.label), { target: { value: address } })
  fireEvent.click(dialog.getByRole('button', { name: words.save }))
  expect(calls.made).toEqual([{ name: 'setBillingAddress', input: { person: 'ann', address } }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('who was invited and has not come in is invited again', async () => {
  calls.answers.inviteClient = () => Promise.resolve({ person: 'ann', isNew: true })
  signIn('les', 'admin')
  const invitedAt = new Date('2026-11-21T12:00:00Z')
  store(...everything, stored(doc.person('ann'), aPerson({ invitedAt })))
  await drawScreen('/desk/clients/:person', '/desk/clients/ann')
  expect(await screen.findByText(text.clients.invite.waiting('21 November 2026'))).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: text.clients.invite.again }))
  expect(calls.made).toEqual([
    { name: 'inviteClient', input: { name: 'Ann Maes', email: 'ann@example.com' } },
  ])
})
