import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Choices } from './choices.tsx'

const options = [
  { value: 'web', label: 'Small', hint: 'For screens' },
  { value: 'full', label: 'Large', hint: 'For print' },
] as const

function Size() {
  const [size, setSize] = useState<'web' | 'full'>('web')
  return <Choices legend="Size" value={size} onChange={setSize} options={options} />
}

test('one of a few is taken, by a press or by the arrows', async () => {
  render(<Size />)
  expect(screen.getByRole('group', { name: 'Size' })).toBeDefined()
  await userEvent.click(screen.getByText('Large'))
  expect(screen.getByRole('radio', { checked: true })).toHaveProperty('value', 'full')
  await userEvent.keyboard('{ArrowUp}')
  expect(screen.getByRole('radio', { checked: true })).toHaveProperty('value', 'web')
})
