import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { PasswordField } from './password-field.tsx'

const words = { label: 'Your password', show: 'Show it', hide: 'Hide it' }

function Typed() {
  const [value, setValue] = useState('')
  return (
    <PasswordField
      words={words}
      autoComplete="current-password"
      value={value}
      onChange={setValue}
    />
  )
}

test('it is hidden while it is typed, and can be looked at without losing a letter', () => {
  render(<Typed />)
  const field = screen.getByLabelText<HTMLInputElement>('Your password')
  fireEvent.change(field, { target: { value: 'a lighthouse' } })
  expect([field.type, field.autocomplete]).toEqual(['password', 'current-password'])
  fireEvent.click(screen.getByRole('button', { name: 'Show it' }))
  expect([field.type, field.value]).toEqual(['text', 'a lighthouse'])
  fireEvent.click(screen.getByRole('button', { name: 'Hide it' }))
  expect(field.type).toBe('password')
})
