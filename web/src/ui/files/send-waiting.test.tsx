import { signIn, signOut } from '@portal/testing/web/auth'
import { render } from '@testing-library/react'
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { startViewing } from '#firebase/viewing.ts'
import * as outgoing from './outgoing.ts'
import { SendWaiting } from './send-waiting.tsx'

const stop = vi.fn()
const resume = vi.spyOn(outgoing, 'resumeOutgoing').mockReturnValue(stop)
beforeEach(() => vi.clearAllMocks())

test('what waits goes out for whoever is signed in, until they are no longer', async () => {
  signIn('ann', 'client')
  const { container } = render(<SendWaiting />)
  await vi.waitFor(() => expect(resume.mock.calls).toEqual([['ann']]))
  expect(container.innerHTML).toBe('')
  expect(stop).not.toHaveBeenCalled()
  act(signOut)
  expect(stop).toHaveBeenCalledOnce()
})

test('nothing goes out of a visitor, or while Les looks as somebody', async () => {
  render(<SendWaiting />)
  act(() => startViewing({ person: 'ann', name: 'Ann Maes' }))
  act(() => signIn('les', 'admin'))
  await import('./outgoing.ts')
  expect(resume).not.toHaveBeenCalled()
})
