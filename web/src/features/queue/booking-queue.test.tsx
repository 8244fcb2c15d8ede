import { aBooking } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { settlePendingActs } from '#ui/pending-acts.tsx'
import { Toasts } from '#ui/toast.tsx'

fiveStates('/desk/queue', {
  empty: text.queue.emptyTitle,
  shows: 'Ann Maes',
})

const words = text.queue

describe('a booking is approved by one press', () => {
  const approve = () => screen.findByRole('button', { name: words.act.approved })

  beforeEach(async () => {
    signIn('les', 'admin')
    store(...everything)
    render(<Toasts />)
    await drawScreen('/desk/queue')
    await userEvent.click(await approve())
  })
  afterEach(settlePendingActs)

  test('and for some seconds it can be taken back, before anything is asked of the server', async () => {
    expect(screen.getByText(words.pending.approved('Ann Maes'))).toBeDefined()
    expect((await approve()).getAttribute('aria-busy')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: text.common.pending.undo }))
    await settlePendingActs()
    expect(calls.made).toEqual([])
    expect(screen.getByText(words.stays('Ann Maes', words.status.pending))).toBeDefined()
    expect((await approve()).getAttribute('aria-busy')).toBeNull()
  })

  test('and then it is so', async () => {
    calls.answers.changeStatus = () => Promise.resolve({ status: 'approved' })
    await settlePendingActs()
    expect(calls.made).toEqual([
      { name: 'changeStatus', input: { booking: 'booking-of-ann-1', to: 'approved' } },
    ])
    expect(await screen.findByText(words.done.approved('Ann Maes'))).toBeDefined()
  })

  test('and a refusal is a sentence, after which it can be tried again', async () => {
    calls.answers.changeStatus = () => Promise.reject(new Failure('day-full'))
    await settlePendingActs()
    expect(await screen.findByText((said) => said.includes(failures['day-full']))).toBeDefined()
    expect((await approve()).getAttribute('aria-busy')).toBeNull()
  })
})

test('a day that others want is given away only after it was said who they are', async () => {
  const ann = aBooking()
  const bo = { ...ann, client: 'bo', clientName: 'Bo Janssens' }
  const queue = { order: ['booking-of-ann-1', 'booking-of-bo'] }
  signIn('les', 'admin')
  store(
    ...everything,
    stored(doc.booking('booking-of-ann-1'), ann),
    stored(doc.booking('booking-of-bo'), bo),
    stored(doc.queue(), queue),
  )
  render(<Toasts />)
  await drawScreen('/desk/queue')
  const [first] = await screen.findAllByRole('button', { name: words.act.approved })
  if (!first) throw new Error('nobody can be approved')
  await userEvent.click(first)
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(words.approving.others(1))).toBeDefined()
  expect(dialog.getByText('Bo Janssens')).toBeDefined()
  expect(dialog.getByText(words.approving.rival(2, true))).toBeDefined()
  expect(screen.queryByText(words.pending.approved('Ann Maes'))).toBeNull()
  await userEvent.click(dialog.getByText(words.approving.action('Ann Maes')))
  expect(screen.getByText(words.pending.approved('Ann Maes'))).toBeDefined()
  calls.answers.changeStatus = () => Promise.resolve({ status: 'approved' })
  await settlePendingActs()
})

test('why a booking was moved can be said afterwards, without moving it again', async () => {
  const ann = aBooking()
  signIn('les', 'admin')
  store(
    ...everything,
    stored(doc.booking('booking-of-ann-1'), { ...ann, status: 'pending' }),
    stored(doc.booking('booking-of-bo'), { ...ann, status: 'pending', clientName: 'Bo Janssens' }),
    stored(doc.queue(), { order: ['booking-of-ann-1', 'booking-of-bo'] }),
  )
  render(<Toasts />)
  await drawScreen('/desk/queue')
  calls.answers.moveInQueue = ({ place }) => Promise.resolve({ place: place ?? 1 })
  await userEvent.click(await screen.findByRole('button', { name: words.up('Bo Janssens') }))
  await userEvent.click(await screen.findByRole('button', { name: words.sayWhy }))
  await userEvent.type(screen.getByLabelText(words.reason), 'An old friend')
  await userEvent.click(screen.getByRole('button', { name: words.keepWhy }))
  expect(calls.made).toEqual([
    { name: 'moveInQueue', input: { booking: 'booking-of-bo', place: 1 } },
    {
      name: 'moveInQueue',
      input: { booking: 'booking-of-bo', place: null, reason: 'An old friend' },
    },
  ])
})

test.each([
  ['pending', true],
  ['approved', false],
] as const)('of a %s booking other days that would do are shown: %s', async (status, are) => {
  signIn('les', 'admin')
  const booking = aBooking({ status, alternatives: ['2027-06-19'] })
  const id = 'booking-of-ann-1'
  store(...everything, stored(doc.booking(id), booking))
  for (const [path, at] of [
    ['/desk/queue', `/desk/queue?booking=${id}`],
    ['/desk/clients/:person', '/desk/clients/ann'],
  ] as const) {
    await drawScreen(path, at)
    await screen.findAllByText(text.queue.dialog.story)
    expect(screen.queryAllByText(/19 June 2027/).length > 0, at).toBe(are)
    cleanup()
  }
  signIn('ann', 'client')
  await drawScreen('/portal', `/portal?booking=${id}`)
  await screen.findByText(text.dashboard.details.title)
  expect(screen.queryAllByText(/19 June 2027/).length > 0).toBe(are)
})
