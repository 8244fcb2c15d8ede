import { signIn, signOut } from '@portal/testing/web/auth'
import { everything, store } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { ForRole } from './guard.tsx'

const Elsewhere = () => {
  const { pathname, search } = useLocation()
  return <p>{`Went on to ${pathname}${search}`}</p>
}

const open = (path: string) => {
  const router = createMemoryRouter(
    [
      {
        path: '/portal',
        element: <ForRole role="client" />,
        children: [{ index: true, element: <p>Her home</p> }],
      },
      { path: '*', element: <Elsewhere /> },
    ],
    { initialEntries: [path] },
  )
  render(<RouterProvider router={router} />)
}

beforeEach(() => store(...everything))

test('a client is let in, with the shell around what was asked for', async () => {
  signIn('ann', 'client')
  open('/portal')
  expect(await screen.findByText('Her home')).toBeDefined()
  expect(screen.getByRole('navigation')).toBeDefined()
})

test('Les is led to his desk, unless he looks at somebody’s portal', async () => {
  signIn('les', 'admin')
  open('/portal')
  expect(await screen.findByText('Went on to /desk')).toBeDefined()
})

test('whoever is not signed in is led there, and on from there', async () => {
  signOut()
  open('/portal')
  expect(await screen.findByText('Went on to /sign-in?to=%2Fportal')).toBeDefined()
})
