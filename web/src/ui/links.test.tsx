import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Linked } from './links.tsx'

test('a link in somebody’s words tells the other site nothing, and the words stay words', () => {
  const { container } = render(<Linked text="See <b>https://example.com/a</b> at six" />)
  const link = screen.getByRole('link')
  expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow')
  expect(container.querySelector('b')).toBeNull()
  expect(container.textContent).toBe('See <b>https://example.com/a</b> at six')
})
