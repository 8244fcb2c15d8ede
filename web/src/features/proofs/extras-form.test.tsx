import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { ExtrasForm } from './extras-form.tsx'

const words = text.choosing.limit
const choosing = { minimum: 0, included: 20, maximum: 23, deadline: null, extraPrice: 2_500 }

test('extras are agreed to by their number, with the price of each and the sum of all', async () => {
  const onTake = vi.fn()
  render(<ExtrasForm choosing={choosing} currency="EUR" chosen={21} onTake={onTake} />)
  expect(screen.getByText(words.each('€25.00'))).toBeDefined()
  expect(screen.getByText(words.inAll(2, '€50.00', 1))).toBeDefined()
  expect(screen.getByRole('button', { name: words.fewer }).hasAttribute('disabled')).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: words.more }))
  expect(screen.getByText(words.inAll(3, '€75.00', 2))).toBeDefined()
  // No more than the maximum.
  expect(screen.getByRole('button', { name: words.more }).hasAttribute('disabled')).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: words.take(2, '€50.00') }))
  expect(onTake).toHaveBeenCalledExactlyOnceWith(2)
})
