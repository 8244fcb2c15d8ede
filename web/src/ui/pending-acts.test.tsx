import { Failure, failures } from '@portal/model/failure'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import {
  actUnlessUndone,
  PendingActs,
  settlePendingActs,
  undoTime,
  useIsPending,
} from './pending-acts.tsx'
import { Toasts } from './toast.tsx'

const asked = (does: () => Promise<string>) =>
  act(() =>
    actUnlessUndone({ key: 'send', words: 'The invoice goes out', undone: 'Kept.', act: does }),
  )
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await act(settlePendingActs)
  vi.useRealTimers()
})

test('it happens after its time, once for two presses, and says so', async () => {
  const does = vi.fn(() => Promise.resolve('Sent as 1.'))
  render(<Toasts />)
  asked(does)
  asked(does)
  await pass(undoTime - 1)
  expect(does).not.toHaveBeenCalled()
  expect(screen.getByText(text.common.pending.left(1))).toBeDefined()
  await pass(1)
  expect(does).toHaveBeenCalledOnce()
  expect(screen.getByText('Sent as 1.')).toBeDefined()
})

test('taken back it never happens', async () => {
  const does = vi.fn(() => Promise.resolve(''))
  render(<Toasts />)
  asked(does)
  act(() => screen.getByRole('button', { name: text.common.pending.undo }).click())
  expect(screen.getByText('Kept.')).toBeDefined()
  await pass(2 * undoTime)
  expect(does).not.toHaveBeenCalled()
})

test('what is refused afterwards stays until it is read', async () => {
  render(<Toasts />)
  asked(() => Promise.reject(new Failure('price-changed')))
  await pass(undoTime + 60_000)
  expect(
    screen.getByText(text.common.pending.failed('The invoice goes out', failures['price-changed'])),
  ).toBeDefined()
})

test('who leaves has it done at once, and is asked to wait', () => {
  const does = vi.fn(() => Promise.resolve(''))
  render(<PendingActs />)
  asked(does)
  const leaving = new Event('beforeunload', { cancelable: true })
  act(() => void dispatchEvent(leaving))
  expect(does).toHaveBeenCalledOnce()
  expect(leaving.defaultPrevented).toBe(true)
})

function Button() {
  return <button disabled={useIsPending('send')}>Send</button>
}

test('what is pending is not asked for once more', async () => {
  render(<Button />)
  const isDisabled = () => screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')
  asked(() => Promise.resolve(''))
  expect(isDisabled()).toBe(true)
  await pass(undoTime)
  expect(isDisabled()).toBe(false)
})
