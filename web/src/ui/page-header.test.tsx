import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PageHeader } from './page-header.tsx'

test.each([undefined, 'wedding'])('a screen has one title (picture: %s)', (still) => {
  render(<PageHeader title="Invoices" eyebrow="Payments" {...(still && { still })} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Invoices')
  // What decorates says nothing.
  expect(screen.queryByRole('img')).toBeNull()
})
