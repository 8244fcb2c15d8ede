import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFresh } from './keep-fresh.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const page = Object.assign(new EventTarget(), { hidden: false })
  const network = new EventTarget()
  const refresh = vi.fn(() => Promise.resolve())
  const show = (shown: boolean) => {
    page.hidden = !shown
    page.dispatchEvent(new Event('visibilitychange'))
  }
  return { page, network, refresh, show }
}

test('it reads at once and then once in each interval', async () => {
  const { page, network, refresh } = watched()
  keepFresh(refresh, 60_000, { page, network })
  expect(refresh).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(59_999)
  expect(refresh).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(refresh).toHaveBeenCalledTimes(2)
})

test('a hidden page reads nothing until it is seen again, and then at once', async () => {
  const { page, network, refresh, show } = watched()
  keepFresh(refresh, 60_000, { page, network })
  await vi.advanceTimersByTimeAsync(0)
  show(false)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(refresh).toHaveBeenCalledTimes(1)
  show(true)
  expect(refresh).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(refresh).toHaveBeenCalledTimes(3)
})

test('it tries again after a failure, and when the network is back', async () => {
  const { page, network, refresh } = watched()
  refresh.mockRejectedValue(new Error('offline'))
  keepFresh(refresh, 60_000, { page, network })
  await vi.advanceTimersByTimeAsync(0)
  network.dispatchEvent(new Event('online'))
  expect(refresh).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(refresh).toHaveBeenCalledTimes(3)
})

test('a slow read is waited for', async () => {
  const { page, network, refresh, show } = watched()
  refresh.mockReturnValue(new Promise<void>(() => undefined))
  keepFresh(refresh, 60_000, { page, network })
  show(true)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('stopped, it is silent', async () => {
  const { page, network, refresh, show } = watched()
  keepFresh(refresh, 60_000, { page, network })()
  await vi.advanceTimersByTimeAsync(120_000)
  show(true)
  expect(refresh).toHaveBeenCalledTimes(1)
})
