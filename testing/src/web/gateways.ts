import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { stopViewing } from '../../../web/src/firebase/viewing.ts'
import { useToasts } from '../../../web/src/ui/toast-list.ts'
import { signOut } from './auth.ts'
import { forgetCalls } from './call.ts'
import { forgetWorld } from './world.ts'
import { written } from './write.ts'

// Set-up of component tests: every way out of the browser leads to a fake, and no SDK is begun.
vi.mock('../../../web/src/firebase/live.ts', async () => (await import('./live.ts')).live)
vi.mock(
  '../../../web/src/firebase/paged-list.ts',
  async () => (await import('./live.ts')).pagedList,
)
vi.mock('../../../web/src/firebase/call.ts', async () => (await import('./call.ts')).call)
vi.mock('../../../web/src/firebase/auth.ts', async () => (await import('./auth.ts')).auth)
vi.mock(
  '../../../web/src/firebase/own-session.ts',
  async () => (await import('./own-session.ts')).ownSession,
)
vi.mock('../../../web/src/firebase/write.ts', async () => (await import('./write.ts')).write)
vi.mock('../../../web/src/firebase/read.ts', async () => (await import('./write.ts')).read)
vi.mock('../../../web/src/firebase/upload.ts', async () => (await import('./write.ts')).upload)
vi.mock('../../../web/src/firebase/prove-google.ts', () => ({
  readyGoogle: () => Promise.resolve(null),
}))
vi.mock('../../../web/src/firebase/app.ts', () => ({ app: {} }))
vi.mock('../../../web/src/firebase/firestore.ts', () => ({ firestore: {} }))

// What a window without a screen does not have.
Object.assign(globalThis, {
  scrollTo: () => undefined,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
})
Element.prototype.scrollIntoView = () => undefined

beforeEach(() => {
  forgetWorld()
  forgetCalls()
  useToasts.setState({ toasts: [] })
  written.length = 0
  signOut()
  stopViewing()
})
afterEach(cleanup)
