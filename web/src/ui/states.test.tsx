import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Empty, Failed } from './states.tsx'

test('where nothing is yet the next step is', () => {
  render(<Empty title="No gallery yet" body="Approve a booking." action={<a href="/x">Go</a>} />)
  expect(screen.getByText('No gallery yet')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Go' })).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what could not be shown is an alert, in words of its own where it has them', () => {
  render(<Failed title="The map did not come" />)
  expect(screen.getByRole('alert').textContent).toContain('The map did not come')
})
