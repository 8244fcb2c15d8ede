import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { showToast, Toasts } from './toast.tsx'

/** Other tests may have left some. */
const toast = (words: string) => screen.getByText(words).parentElement ?? document.body

test('what is said in passing can be acted on, or put away', async () => {
  const run = vi.fn()
  render(<Toasts />)
  act(() => showToast('Hidden.', { action: { label: 'Undo', run } }))
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.queryByText('Hidden.')).toBeNull()
  act(() => showToast('Saved.'))
  await userEvent.click(within(toast('Saved.')).getByRole('button', { name: text.common.close }))
  expect(screen.queryByText('Saved.')).toBeNull()
})

test('it goes by itself, and three stand at a time', () => {
  vi.useFakeTimers()
  render(<Toasts />)
  act(() => ['one', 'two', 'three', 'four'].forEach((words) => showToast(words)))
  expect(['one', 'two', 'three', 'four'].filter((words) => screen.queryByText(words))).toEqual([
    'two',
    'three',
    'four',
  ])
  act(() => void vi.advanceTimersByTime(5_000))
  expect(screen.queryByText('four')).toBeNull()
  vi.useRealTimers()
})
