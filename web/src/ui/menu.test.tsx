import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { DropdownMenu } from 'radix-ui'
import { expect, test, vi } from 'vitest'
import { MenuBox, MenuItem } from './menu.tsx'

test('a menu opens and acts by the keyboard alone', async () => {
  const onSelect = vi.fn()
  render(
    <DropdownMenu.Root>
      <DropdownMenu.Trigger>Menu</DropdownMenu.Trigger>
      <MenuBox>
        <MenuItem>First</MenuItem>
        <MenuItem onSelect={onSelect}>Second</MenuItem>
      </MenuBox>
    </DropdownMenu.Root>,
  )
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(screen.getAllByRole('menuitem')).toHaveLength(2)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onSelect).toHaveBeenCalledOnce()
})
