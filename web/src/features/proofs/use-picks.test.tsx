import { somePicks } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { setLine, store, stored } from '@portal/testing/web/world'
import { act, cleanup, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { usePicks } from './use-picks.ts'

const own = (gallery: string, person = 'ann') =>
  renderHook(() => usePicks(gallery, person, 20)).result
/** Ann opens a gallery at home, where the server says what she has chosen. */
function atHome(gallery: string): void {
  signIn('ann', 'client')
  expect(own(gallery).current.state).toBe('known')
  cleanup()
  setLine('offline')
}

test('who was told that there are no hearts yet gives the first ones without a connection, after a reload as well', () => {
  atHome('g-first')
  const picks = own('g-first')
  expect(picks.current.state).toBe('known')
  act(() => void picks.current.toggle('photo-1', 20))
  expect(picks.current.photos).toEqual(['photo-1'])
  expect(picks.current.settled).toBe(false)
})

test('nobody can say it of a gallery that was never opened, nor of another person', () => {
  atHome('g-opened')
  expect(own('g-other').current.state).toBe('unknown')
  signIn('bo', 'client')
  expect(own('g-opened', 'bo').current.state).toBe('unknown')
})

test('nor any more once there were hearts', () => {
  store(stored(doc.picks('g-given', 'ann'), somePicks()))
  atHome('g-given')
  store()
  expect(own('g-given').current.state).toBe('unknown')
})
