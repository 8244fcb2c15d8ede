import type { BookingStatus } from '@portal/model/booking'
import { aBooking } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.queue.answer

/** The page that a button of the mail or of the push leads to. */
async function open(status: BookingStatus, to: string): Promise<HTMLElement> {
  signIn('les', 'admin')
  const booking = aBooking({ status })
  store(...everything, stored(doc.booking('two'), { ...booking, clientName: 'Bo Janssens' }))
  await drawScreen('/desk/queue', `/desk/queue?booking=two&answer=${to}`)
  return screen.findByRole('dialog')
}

test('opening it answers nobody; the press does, to what it was opened for', async () => {
  const dialog = await open('pending', 'approved')
  expect(await within(dialog).findByText('Bo Janssens')).toBeDefined()
  expect(calls.made).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: text.queue.act.approved }))
  expect(calls.made).toEqual([
    { name: 'changeStatus', input: { booking: 'two', to: 'approved', from: 'pending' } },
  ])
})

test('what is answered so already asks for nothing', async () => {
  const dialog = await open('approved', 'approved')
  expect(await within(dialog).findByText(words.already.approved)).toBeDefined()
  expect(within(dialog).queryByRole('button', { name: text.queue.act.approved })).toBeNull()
})

test.each<BookingStatus>(['declined', 'cancelled', 'completed'])(
  'somebody was faster: it is %s now',
  async (status) => {
    const dialog = await open(status, 'waitlisted')
    const said = words.faster('Bo Janssens', text.queue.status[status])
    expect(await within(dialog).findByText(said)).toBeDefined()
    expect(within(dialog).queryByRole('button', { name: text.queue.act.waitlisted })).toBeNull()
  },
)

test('a refusal is a sentence, and it can be tried again', async () => {
  calls.answers.changeStatus = () => Promise.reject(new Failure('conflict'))
  const dialog = await open('pending', 'waitlisted')
  const press = () => within(dialog).getByRole('button', { name: text.queue.act.waitlisted })
  await userEvent.click(press())
  expect(await within(dialog).findByText(failures.conflict)).toBeDefined()
  expect(press().getAttribute('aria-busy')).toBeNull()
})

test('an answer that is none opens the booking', async () => {
  const dialog = await open('pending', 'cancelled')
  expect(await within(dialog).findByText(text.queue.dialog.story)).toBeDefined()
})
