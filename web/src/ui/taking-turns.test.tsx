import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { settleMs, TakingTurns } from './taking-turns.tsx'

const pressed = vi.fn<(name: string) => void>()

function Acts({ name }: { name: string }) {
  return (
    <TakingTurns turn={name}>
      <Button kind="quiet" onClick={() => pressed(name)}>
        {name}
      </Button>
    </TakingTurns>
  )
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const isDisabled = (name: string) => button(name).closest('fieldset')?.disabled
/** As a browser has it: what is disabled with its fieldset gets no press. */
function press(of: HTMLButtonElement): void {
  if (of.closest('fieldset')?.disabled === false) fireEvent.click(of)
}
const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  pressed.mockReset()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('what is there from the beginning can be pressed at once', () => {
  render(<Acts name="Reopen" />)
  press(button('Reopen'))
  expect(pressed).toHaveBeenCalledExactlyOnceWith('Reopen')
})

test('a press that was meant for the one before does not hit what has taken its place', async () => {
  const { rerender } = render(<Acts name="Reopen" />)
  rerender(<Acts name="Limits" />)
  press(button('Limits'))
  await pass(settleMs - 1)
  press(button('Limits'))
  expect(pressed).not.toHaveBeenCalled()
  await pass(1)
  press(button('Limits'))
  expect(pressed).toHaveBeenCalledExactlyOnceWith('Limits')
})

test('another turn meanwhile begins the moment anew', async () => {
  const { rerender } = render(<Acts name="Reopen" />)
  rerender(<Acts name="Limits" />)
  await pass(settleMs / 2)
  rerender(<Acts name="Archive" />)
  await pass(settleMs / 2)
  expect(isDisabled('Archive')).toBe(true)
  await pass(settleMs / 2)
  expect(isDisabled('Archive')).toBe(false)
})

test('the focus stays where it was, and with whoever has taken it since', async () => {
  const { rerender } = render(
    <>
      <Acts name="Reopen" />
      <button type="button">Elsewhere</button>
    </>,
  )
  const next = (name: string) =>
    rerender(
      <>
        <Acts name={name} />
        <button type="button">Elsewhere</button>
      </>,
    )
  act(() => button('Reopen').focus())
  next('Limits')
  await pass(settleMs)
  expect(document.activeElement).toBe(button('Limits'))
  act(() => button('Elsewhere').focus())
  next('Reopen')
  await pass(settleMs)
  expect(document.activeElement).toBe(button('Elsewhere'))
})
