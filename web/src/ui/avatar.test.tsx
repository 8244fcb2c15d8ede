import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Avatar } from './avatar.tsx'

test('initials are decoration: the name is said beside them', () => {
  const { container } = render(<Avatar name="Ann Maes" />)
  const avatar = container.querySelector('[data-initials]')
  expect(avatar?.getAttribute('data-initials')).toBe('AM')
  expect(avatar?.getAttribute('aria-hidden')).toBe('true')
})
