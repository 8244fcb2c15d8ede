import { addDays, dayIn } from '@portal/model/calendar'
import { anInvoice, aStudio, paidInvoice } from '@portal/model/examples'
import type { Invoice } from '@portal/model/invoice'
import { openDuesOf } from '@portal/model/invoicing/open-due'
import { type Currency, formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { invoiceEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { setLine, store, stored } from '@portal/testing/web/world'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import type { Show } from './arrange-invoices.ts'

const words = text.deskMoney

const all = (id: string, invoice: Invoice) => [
  stored(doc.invoice(id), invoice),
  stored(doc.searchEntry('invoice', id), invoiceEntry(id, invoice)),
  ...openDuesOf(id, invoice).map((due) => stored(doc.openDue(id, due.instalment), due)),
]

const two = (at: number) => String(at).padStart(2, '0')
/** One of which everything is due on a day. */
function due(day: string, number: string): Invoice {
  const [first] = anInvoice().instalments
  if (!first) throw new Error('the example has no instalment')
  return anInvoice({ number, total: 80_000, instalments: [{ ...first, due: day }] })
}

/**
 * More than a page of each: 60 that are open, of which the last two by number are overdue, and of
 * which a page is paid on one day.
 */
const many = [
  ...Array.from({ length: 60 }, (_, at) =>
    all(
      `open-${at}`,
      due(at < 58 ? `2099-01-${two((at % 28) + 1)}` : '2020-01-01', `O-${two(at)}`),
    ),
  ),
  all('late-name', { ...due('2099-12-31', 'O-99'), clientName: 'Zoë Last' }),
  all('paid', { ...paidInvoice(320_000), number: 'P-01', issuedOn: '2020-01-01' }),
  all('void', anInvoice({ status: 'void', number: 'V-01', issuedOn: '2019-01-01' })),
  all('coming', anInvoice({ processing: 80_000, number: 'W-01', issuedOn: '2019-01-02' })),
].flat()

const numbers = () =>
  screen
    .getAllByRole('link')
    .map(({ textContent }) => /[A-Z]-\d\d/.exec(textContent)?.[0])
    .filter((number) => number !== undefined)
const narrow = (show: Show) =>
  userEvent.click(
    within(screen.getByRole('group', { name: words.show })).getByRole('button', {
      name: new RegExp(`^${words.shows[show]}`),
    }),
  )

describe('a list of more invoices than a page has', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    store(...many)
    await drawScreen('/desk/invoices')
    await screen.findByText(/O-59/)
  })

  test('begins with what is overdue, and goes on by the page', async () => {
    expect(numbers()).toHaveLength(30)
    expect(numbers().slice(0, 2)).toEqual(['O-59', 'O-58'])
    await userEvent.click(screen.getByRole('button', { name: text.common.showMore }))
    expect(numbers()).toHaveLength(60)
    await userEvent.click(screen.getByRole('button', { name: text.common.showMore }))
    expect(numbers().slice(60)).toEqual(['O-99', 'P-01', 'W-01', 'V-01'])
  })

  test.each([
    ['overdue', ['O-59', 'O-58']],
    ['on-its-way', ['W-01']],
    ['paid', ['P-01']],
    ['closed', ['V-01']],
  ] as const)('is narrowed to %s beyond the first page', async (show, expected) => {
    await narrow(show)
    expect(numbers()).toEqual(expected)
  })

  test('is searched beyond the first page, within a kind', async () => {
    await userEvent.type(screen.getByRole('searchbox'), 'zoe')
    await screen.findByText(words.count(1))
    expect(numbers()).toEqual(['O-99'])
    await narrow('paid')
    expect(await screen.findByText(words.noneTitle)).toBeDefined()
  })

  test('says how many there are of each kind and what is due in all, which the server counts', async () => {
    const shown = within(screen.getByRole('group', { name: words.show }))
    for (const [show, count] of [
      ['all', 64],
      ['to-pay', 61],
      ['overdue', 2],
      ['paid', 1],
    ] as const)
      expect(
        await shown.findByRole('button', { name: `${words.shows[show]} ${count}` }),
      ).toBeDefined()
    // What is on its way by the bank is still to be paid.
    expect(screen.getByText(formatMoney(61 * 80_000 + 320_000, 'EUR'))).toBeDefined()
  })
})

test('more than can be counted at once are said to be at least so many', async () => {
  signIn('les', 'admin')
  store(...Array.from({ length: 101 }, (_, at) => all(`i${at}`, anInvoice())).flat())
  await drawScreen('/desk/invoices')
  expect(await screen.findByRole('button', { name: `${words.shows.all} 100+` })).toBeDefined()
})

test('what is overdue is told apart by how long it has been', async () => {
  signIn('les', 'admin')
  const today = dayIn(aStudio().zone, new Date())
  const late = (days: number, number: string, currency: Currency = 'EUR') =>
    all(number, { ...due(addDays(today, -days), number), currency })
  store(
    stored(doc.studio(), aStudio()),
    ...late(258, 'O-01'),
    ...late(90, 'O-02', 'USD'),
    ...late(5, 'O-03'),
    ...late(-3, 'O-04'),
  )
  await drawScreen('/desk/invoices')
  const { span } = words.overdue
  const sumOf = async (name: string) => (await screen.findByText(name)).nextSibling?.textContent
  expect(await sumOf(span(90, null))).toBe('€800.00 + $800.00')
  expect(await sumOf(span(1, 30))).toBe('€800.00')
  expect(screen.queryByText(span(31, 60))).toBeNull()
})

test('a few are added up here, also without a connection', async () => {
  signIn('les', 'admin')
  store(...all('one', due('2099-01-01', 'O-01')), ...all('two', due('2020-01-01', 'O-02')))
  setLine('offline')
  await drawScreen('/desk/invoices')
  expect(await screen.findByText(formatMoney(160_000, 'EUR'))).toBeDefined()
})

fiveStates('/desk/invoices', {
  empty: text.deskMoney.emptyTitle,
  shows: text.deskMoney.drafts,
})
