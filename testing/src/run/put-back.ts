import { afterAll, vi } from 'vitest'

/** Files that share their modules share the process: what one has put in place ends with it. */
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
