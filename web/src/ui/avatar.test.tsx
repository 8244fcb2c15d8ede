import { render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { Avatar } from './avatar.tsx'

afterEach(() => useMediaReady.setState(false))

test('initials are decoration: the name is said beside them', () => {
  const { container } = render(<Avatar name="Ann Maes" />)
  const avatar = container.querySelector('[data-initials]')
  expect(avatar?.getAttribute('data-initials')).toBe('AM')
  expect(avatar?.getAttribute('aria-hidden')).toBe('true')
})

test('a portrait lies over them once it may be asked for', () => {
  const { container, rerender } = render(<Avatar name="Ann" portrait="/media/portraits/ann/p1" />)
  expect(container.querySelector('img')).toBeNull()
  useMediaReady.setState(true)
  rerender(<Avatar name="Ann" portrait="/media/portraits/ann/p1" />)
  expect(container.querySelector('img')?.getAttribute('src')).toBe('/media/portraits/ann/p1')
  expect(container.querySelector('[data-initials]')).not.toBeNull()
})
