import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Unfolding } from './unfolding.tsx'

test('a row opens by a press and by the keyboard, and closes again', async () => {
  render(<Unfolding summary="The Wedding">Its fields</Unfolding>)
  expect(screen.queryByText('Its fields')).toBeNull()
  await userEvent.click(screen.getByText('The Wedding'))
  expect(screen.getByText('Its fields')).toBeDefined()
  await userEvent.click(screen.getByText('The Wedding'))
  expect(screen.queryByText('Its fields')).toBeNull()
})
