import { somePicks } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { setLine, store, stored } from '@portal/testing/web/world'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { usePicks } from './use-picks.ts'

afterEach(() => void vi.useRealTimers())

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

test('a heart that came just before it was pressed stays, and is taken back later', () => {
  vi.useFakeTimers()
  signIn('ann', 'client')
  store()
  const picks = own('g-coming')
  const given = stored(doc.picks('g-coming', 'ann'), { ...somePicks(), photos: ['photo-1'] })
  act(() => store(given))
  expect(picks.current.photos).toEqual(['photo-1'])
  const press = () => act(() => void picks.current.toggle('photo-1', 20))
  press()
  expect(picks.current.photos).toEqual(['photo-1'])
  vi.advanceTimersByTime(600)
  press()
  expect(picks.current.photos).toEqual([])
})

test('one’s own heart is taken back as soon as one likes', () => {
  signIn('ann', 'client')
  store()
  const picks = own('g-quick')
  const press = () => act(() => void picks.current.toggle('photo-1', 20))
  press()
  expect(picks.current.photos).toEqual(['photo-1'])
  press()
  expect(picks.current.photos).toEqual([])
})
