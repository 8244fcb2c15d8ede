import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { Confirm, Dialog } from './dialog.tsx'

afterEach(() => vi.unstubAllGlobals())

test('a dialog has a name, and is closed by its cross and by Escape', async () => {
  const onClose = vi.fn()
  render(
    <Dialog open onClose={onClose} title="More">
      Words
    </Dialog>,
  )
  expect(screen.getByRole('dialog', { name: 'More' }).textContent).toContain('Words')
  await userEvent.click(screen.getByRole('button', { name: text.common.close }))
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledTimes(2)
})

test('a dialog is closed by Back on a phone, and once closed leaves Back to the page', () => {
  const watchers: EventTarget[] = []
  const destroy = vi.fn()
  vi.stubGlobal(
    'CloseWatcher',
    class extends EventTarget {
      destroy = destroy
      constructor() {
        super()
        watchers.push(this)
      }
    },
  )
  const onClose = vi.fn()
  const dialog = (open: boolean) => (
    <Dialog open={open} onClose={onClose} title="More">
      Words
    </Dialog>
  )
  const { rerender } = render(dialog(false))
  expect(watchers).toEqual([])
  rerender(dialog(true))
  watchers[0]?.dispatchEvent(new Event('close'))
  expect(onClose).toHaveBeenCalledOnce()
  expect(destroy).not.toHaveBeenCalled()
  rerender(dialog(false))
  expect(destroy).toHaveBeenCalledOnce()
  expect(watchers).toHaveLength(1)
})

test('nothing of a closed dialog is there', () => {
  render(
    <Dialog open={false} onClose={() => undefined} title="More">
      Words
    </Dialog>,
  )
  expect(screen.queryByText('Words')).toBeNull()
})

test('a question acts by its own word alone, and once', async () => {
  const [onClose, onConfirm] = [vi.fn(), vi.fn()]
  const question = (busy: boolean) => (
    <Confirm
      {...{ open: true, onClose, onConfirm, busy }}
      title="Delete it?"
      body="It is gone then."
      action="Delete"
    />
  )
  const { rerender } = render(question(false))
  await userEvent.click(screen.getByRole('button', { name: text.common.cancel }))
  expect([onClose.mock.calls.length, onConfirm.mock.calls.length]).toEqual([1, 0])
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  rerender(question(true))
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(onConfirm).toHaveBeenCalledOnce()
})
