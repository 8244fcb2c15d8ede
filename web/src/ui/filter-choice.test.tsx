import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FilterChoice } from './filter-choice.tsx'

test('the filter that is on says so', async () => {
  const onPress = vi.fn()
  render(
    <>
      <FilterChoice pressed onPress={onPress}>
        All
      </FilterChoice>
      <FilterChoice pressed={false} onPress={onPress}>
        Chosen
      </FilterChoice>
    </>,
  )
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('All')
  await userEvent.click(screen.getByRole('button', { name: 'Chosen' }))
  expect(onPress).toHaveBeenCalledOnce()
})
