import { auth } from '@portal/testing/web/auth'
import { setLine } from '@portal/testing/web/world'
import { act, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { mediaPauses } from './keep-media-open.ts'
import { Shell } from './shell.tsx'

const answers = { ok: false }

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(auth, 'idToken').mockResolvedValue('token' as never)
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('', { status: answers.ok ? 200 : 503 })),
  )
  answers.ok = false
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const draw = async () => {
  render(
    <MemoryRouter>
      <Shell places={[]} bell={null} />
    </MemoryRouter>,
  )
  await act(() => vi.advanceTimersByTimeAsync(mediaPauses[0] + 100))
}
const said = () => screen.queryByText(text.common.mediaClosed)

test('that pictures and documents cannot be opened is said, and one can try at once', async () => {
  await draw()
  expect(said()).not.toBeNull()
  answers.ok = true
  act(() => screen.getByRole('button', { name: text.common.tryNow }).click())
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(said()).toBeNull()
})

test('without a connection that alone is said', async () => {
  setLine('offline')
  await draw()
  expect(screen.getByText(text.common.offline)).toBeDefined()
  expect(said()).toBeNull()
})
