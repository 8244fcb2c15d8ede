import { render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { studioAt } from '#features/public/studio-path.ts'
import { keepBrand } from '#ui/brand.ts'
import { PlainShell } from './plain-shell.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('style')
})

test('a first visit to the pages before signing in has the studio’s name and colour', async () => {
  keepBrand({ name: 'Before', logo: null })
  const fields = { name: { stringValue: 'Atelier North' }, accent: { stringValue: '#7fb58a' } }
  const found = {
    found: { name: `projects/demo/databases/(default)/documents/${studioAt}`, fields },
  }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify([found]))))
  const page = createMemoryRouter([
    { element: <PlainShell />, children: [{ path: '/', element: <p>Sign in</p> }] },
  ])
  render(<RouterProvider router={page} />)
  expect(await screen.findByText('Atelier North')).toBeDefined()
  expect(document.documentElement.style.cssText).toContain('#7fb58a')
})
