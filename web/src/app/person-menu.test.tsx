import { signIn } from '@portal/testing/web/auth'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { PersonMenu } from './person-menu.tsx'

test.each([
  ['ann', 'client', '/portal/notices/settings'],
  ['les', 'admin', '/desk/settings/hearing'],
] as const)('the menu of %s leads to help and to how one hears', async (person, role, hears) => {
  signIn(person, role)
  render(
    <MemoryRouter>
      <PersonMenu />
    </MemoryRouter>,
  )
  await userEvent.click(screen.getByRole('button', { name: text.common.account }))
  const to = (name: string) => screen.getByRole('menuitem', { name }).getAttribute('href')
  expect(to(text.common.help)).toBe('/help')
  expect(to(text.notices.settings)).toBe(hears)
})
