import { expect, test, vi } from 'vitest'
import { setOwner } from '#device/owner.ts'
import { publicSite as text } from '#text/en/public.ts'

test('whoever is signed in is led to their portal, and not asked to sign in once more', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
  document.body.innerHTML =
    '<nav><a href="/help">Help</a><a href="/sign-in" data-enter>Sign in</a></nav>'
  setOwner('ann')
  await import('./page.ts')
  const [help, enter] = document.querySelectorAll('a')
  expect(enter?.textContent).toBe(text.yourPortal)
  expect(enter?.getAttribute('href')).toBe('/portal')
  expect(help?.getAttribute('href')).toBe('/help')
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})
