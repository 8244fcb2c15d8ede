import { aBellEntry } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import type { BellEntry } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { type Asked, Bell } from './bell.tsx'

const booking = 'booking-of-bo-1'
const request = aBellEntry({
  kind: 'booking-arrived',
  data: { name: 'Bo Janssens', package: 'The Wedding', date: '2027-05-08', place: 'Ghent' },
  about: { booking },
  link: `/desk/queue?booking=${booking}`,
  at: new Date('2026-11-21T12:34:00Z'),
})
const moved = aBellEntry()
const title = 'Bo Janssens would like to book'
const acts = { approved: text.notices.act('Approve', title) }

const tell = (person: string, ...entries: BellEntry[]) =>
  store(...entries.map((entry, at) => stored(doc.bellEntry(person, `e${at}`), entry)))
const openBell = async (answered: Asked[]) => {
  render(
    <MemoryRouter>
      <Bell
        answer={(asked) => {
          answered.push(asked)
          return null
        }}
      />
    </MemoryRouter>,
  )
  await userEvent.click(screen.getByRole('button', { name: text.notices.bell(1, false) }))
}

test('a request is approved or put on the waiting list from the bell, by a sheet that asks once more', async () => {
  signIn('les', 'admin')
  tell(studioDesk, request)
  const answered: Asked[] = []
  await openBell(answered)
  expect(screen.getByText(title).closest('li')?.querySelector('time')?.textContent).not.toBe('')
  await userEvent.click(screen.getByRole('button', { name: acts.approved }))
  expect(answered.at(-1)).toEqual({ booking, to: 'approved' })
  await userEvent.click(screen.getByRole('button', { name: /^Notifications/ }))
  await userEvent.click(screen.getByRole('button', { name: text.notices.act('Waitlist', title) }))
  expect(answered.at(-1)).toEqual({ booking, to: 'waitlisted' })
})

test('a client has nothing to answer there', async () => {
  signIn('ann', 'client')
  tell('ann', moved)
  await openBell([])
  expect(screen.getByText('You have moved up to #1')).toBeDefined()
  expect(screen.queryByRole('button', { name: /Approve|Waitlist/ })).toBeNull()
})

test('from the history it leads to the same sheet, and every entry says when it was', async () => {
  signIn('les', 'admin')
  tell(studioDesk, request, { ...moved, readAt: new Date() })
  const page = within(await drawScreen('/desk/notices'))
  const rows = await page.findAllByRole('listitem')
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row.querySelector('time')?.textContent).toMatch(/^\d\d:\d\d$/)
  await userEvent.click(page.getByRole('button', { name: acts.approved }))
  expect(await page.findByText('Went on to /desk/queue')).toBeDefined()
})
