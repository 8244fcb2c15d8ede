import { Failure, failures } from '@portal/model/failure'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { Toasts } from '#ui/toast.tsx'

fiveStates('/desk/queue', {
  empty: text.queue.emptyTitle,
  shows: 'Ann Maes',
})

describe('a booking is approved by one press', () => {
  const approve = () => screen.findByRole('button', { name: text.queue.act.approved })

  beforeEach(async () => {
    signIn('les', 'admin')
    store(...everything)
    render(<Toasts />)
    await drawScreen('/desk/queue')
  })

  test('which is busy while the server decides', async () => {
    await userEvent.click(await approve())
    expect(calls.made).toEqual([
      { name: 'changeStatus', input: { booking: 'booking-of-ann-1', to: 'approved' } },
    ])
    expect((await approve()).getAttribute('aria-busy')).toBe('true')
  })

  test('and a refusal is a sentence, after which it can be tried again', async () => {
    calls.answers.changeStatus = () => Promise.reject(new Failure('day-full'))
    await userEvent.click(await approve())
    expect(await screen.findByText(failures['day-full'])).toBeDefined()
    expect((await approve()).getAttribute('aria-busy')).toBeNull()
  })
})
