import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Panel } from './panel.tsx'

test('a panel is a region of its name', () => {
  render(
    <Panel title="Payments" action={<button type="button">All</button>}>
      None
    </Panel>,
  )
  const region = screen.getByRole('region', { name: 'Payments' })
  expect(within(region).getByRole('heading').textContent).toBe('Payments')
  expect(within(region).getByRole('button')).toBeDefined()
})
