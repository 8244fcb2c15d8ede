import type { BookingStatus } from '@portal/model/booking'
import { aBooking } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, type Stored, store, stored } from '@portal/testing/web/world'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { Toasts } from '#ui/toast.tsx'

const words = text.queue.answer

/** Bo's request, which the page is opened for that a button of the mail or of the push leads to. */
async function open(status: BookingStatus, to: string, ...others: Stored[]): Promise<HTMLElement> {
  signIn('les', 'admin')
  const bo = aBooking({ status, date: '2027-05-08', alternatives: [], clientName: 'Bo Janssens' })
  store(...everything, stored(doc.booking('two'), bo), ...others)
  render(<Toasts />)
  await drawScreen('/desk/queue', `/desk/queue?booking=two&answer=${to}`)
  return screen.findByRole('dialog')
}
const press = async (dialog: HTMLElement, to: 'approved' | 'waitlisted') =>
  userEvent.click(await within(dialog).findByRole('button', { name: text.queue.act[to] }))

beforeEach(() => {
  calls.answers.changeStatus = ({ to }) => Promise.resolve({ status: to })
})
afterEach(settlePendingActs)

test.each(['approved', 'waitlisted'] as const)(
  'opening it answers nobody; pressed it is %s, after some seconds in which it can be undone',
  async (to) => {
    const dialog = await open('pending', to)
    expect(await within(dialog).findByText('Bo Janssens')).toBeDefined()
    expect(calls.made).toEqual([])
    await press(dialog, to)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(text.queue.pending[to]('Bo Janssens'))).toBeDefined()
    expect(calls.made).toEqual([])
    await settlePendingActs()
    expect(calls.made).toEqual([
      { name: 'changeStatus', input: { booking: 'two', to, from: 'pending' } },
    ])
    expect(await screen.findByText(text.queue.done[to]('Bo Janssens'))).toBeDefined()
  },
)

test('undone, nothing is asked of the server', async () => {
  await press(await open('pending', 'approved'), 'approved')
  await userEvent.click(screen.getByRole('button', { name: text.common.pending.undo }))
  await settlePendingActs()
  expect(calls.made).toEqual([])
  expect(screen.getByText(text.queue.stays('Bo Janssens', text.queue.status.pending))).toBeDefined()
})

test('who else wants the day is said before it is given away', async () => {
  const cleo = aBooking({ status: 'waitlisted', date: '2027-05-08', clientName: 'Cleo Wouters' })
  const dina = aBooking({ status: 'approved', date: '2027-05-08', clientName: 'Dina Claes' })
  const dialog = within(
    await open(
      'pending',
      'approved',
      stored(doc.booking('cleo'), cleo),
      stored(doc.booking('dina'), dina),
      stored(doc.queue(), { order: ['two', 'cleo'] }),
    ),
  )
  expect(await dialog.findByText(text.queue.approving.others(1))).toBeDefined()
  expect(dialog.getByText('Cleo Wouters')).toBeDefined()
  expect(dialog.getByText(text.queue.approving.rival(2, true))).toBeDefined()
  expect(dialog.getByText((said) => said.includes('Dina Claes'))).toBeDefined()
})

test('the waiting list takes no day from anybody, and names nobody', async () => {
  const cleo = aBooking({ status: 'pending', date: '2027-05-08', clientName: 'Cleo Wouters' })
  const dialog = within(await open('pending', 'waitlisted', stored(doc.booking('cleo'), cleo)))
  expect(await dialog.findByText('Bo Janssens')).toBeDefined()
  expect(dialog.queryByText('Cleo Wouters')).toBeNull()
})

test('while an answer can be undone, it is not asked for once more', async () => {
  await press(await open('pending', 'approved'), 'approved')
  await drawScreen('/desk/queue', '/desk/queue?booking=two&answer=approved')
  const again = within(await screen.findByRole('dialog'))
  const button = await again.findByRole('button', { name: text.queue.act.approved })
  expect(button.getAttribute('aria-busy')).toBe('true')
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

test('a refusal is a sentence, after which it can be tried again', async () => {
  calls.answers.changeStatus = () => Promise.reject(new Failure('conflict'))
  await press(await open('pending', 'waitlisted'), 'waitlisted')
  await settlePendingActs()
  expect(await screen.findByText((said) => said.includes(failures.conflict))).toBeDefined()
})

test('an answer that is none opens the booking', async () => {
  const dialog = await open('pending', 'cancelled')
  expect(await within(dialog).findByText(text.queue.dialog.story)).toBeDefined()
})
