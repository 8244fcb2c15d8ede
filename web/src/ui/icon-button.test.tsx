import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { IconButton } from './icon-button.tsx'

test('a picture to press has a name', async () => {
  const onClick = vi.fn()
  render(<IconButton label="Close" icon={<svg />} onClick={onClick} />)
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClick).toHaveBeenCalledOnce()
})
