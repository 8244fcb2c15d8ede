import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { Button, LinkButton } from './button.tsx'

test('a button acts by a press, sends no form by itself, and is still while it is busy', async () => {
  const onClick = vi.fn()
  const onSubmit = vi.fn()
  const button = (busy: boolean) => (
    <form onSubmit={onSubmit}>
      <Button kind="gold" busy={busy} onClick={onClick}>
        Pay
      </Button>
    </form>
  )
  const { rerender } = render(button(false))
  await userEvent.click(screen.getByRole('button', { name: 'Pay' }))
  rerender(button(true))
  await userEvent.click(screen.getByRole('button', { name: 'Pay', busy: true }))
  expect(onClick).toHaveBeenCalledOnce()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('what leads somewhere is a link', () => {
  render(
    <MemoryRouter>
      <LinkButton kind="plain" to="/book">
        Book
      </LinkButton>
    </MemoryRouter>,
  )
  expect(screen.getByRole('link', { name: 'Book' }).getAttribute('href')).toBe('/book')
})
