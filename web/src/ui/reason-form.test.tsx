import { Failure, failures } from '@portal/model/failure'
import { setLine } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { ReasonForm } from './reason-form.tsx'

const form = (act: (reason: string) => Promise<unknown>, missing: string | null = 'Say why.') => (
  <ReasonForm
    {...{ act, missing }}
    lead="It is told to the client."
    label="Why"
    hint="A sentence."
    maxLength={100}
    action="Archive"
    kind="danger"
    onClose={() => undefined}
  />
)
const press = () => userEvent.click(screen.getByRole('button', { name: 'Archive' }))

test('without a reason nothing is done, unless none is needed', async () => {
  const act = vi.fn(() => Promise.resolve())
  const { rerender } = render(form(act))
  await press()
  expect(screen.getByRole('alert').textContent).toBe('Say why.')
  expect(act).not.toHaveBeenCalled()
  rerender(form(act, null))
  await press()
  expect(act).toHaveBeenCalledWith('')
})

test('a reason is handed on without the blanks around it, once for two presses', async () => {
  const act = vi.fn(() => new Promise(() => undefined))
  render(form(act))
  await userEvent.type(screen.getByLabelText('Why'), '  Long ago. ')
  await press()
  await press()
  expect(act.mock.calls).toEqual([['Long ago.']])
})

test('a refusal is a sentence, and it can be tried again', async () => {
  const act = vi.fn(() => Promise.reject(new Failure('conflict')))
  render(form(act, null))
  await press()
  expect(screen.getByRole('alert').textContent).toBe(failures.conflict)
  await press()
  expect(act).toHaveBeenCalledTimes(2)
})

test('without a connection nothing is asked', async () => {
  const act = vi.fn(() => Promise.resolve())
  setLine('offline')
  render(form(act, null))
  await press()
  expect(screen.getByRole('alert').textContent).toBe(text.common.notDoneOffline)
  expect(act).not.toHaveBeenCalled()
})
