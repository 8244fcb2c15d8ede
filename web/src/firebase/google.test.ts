import { beforeEach, expect, test, vi } from 'vitest'
import { finishRedirect, signInWithGoogle } from './google.ts'

const sdk = vi.hoisted(() => ({
  signInWithPopup: vi.fn(),
  signInWithRedirect: vi.fn(),
  getRedirectResult: vi.fn(),
}))
vi.mock('firebase/auth', () => ({
  ...sdk,
  browserPopupRedirectResolver: 'resolver',
  GoogleAuthProvider: class {
    setCustomParameters() {
      return this
    }
  },
}))
vi.mock('./auth.ts', () => ({ auth: 'auth' }))

const refusal = (code: string) => Object.assign(new Error(code), { code })

beforeEach(() => {
  vi.resetAllMocks()
  sdk.signInWithPopup.mockResolvedValue({})
})

test('the popup opens in the click itself, before anything is awaited', () => {
  void signInWithGoogle()
  expect(sdk.signInWithPopup).toHaveBeenCalledTimes(1)
})

test('where no popup opens the page goes to Google', async () => {
  for (const code of ['auth/popup-blocked', 'auth/operation-not-supported-in-this-environment']) {
    sdk.signInWithPopup.mockRejectedValueOnce(refusal(code))
    await signInWithGoogle()
  }
  expect(sdk.signInWithRedirect).toHaveBeenCalledTimes(2)
  expect(sdk.signInWithRedirect.mock.lastCall?.[2]).toBe('resolver')
})

test('who closes the popup or turns back at Google is not told of a failure', async () => {
  for (const code of ['auth/popup-closed-by-user', 'auth/cancelled-popup-request']) {
    sdk.signInWithPopup.mockRejectedValueOnce(refusal(code))
    await signInWithGoogle()
  }
  sdk.getRedirectResult.mockRejectedValueOnce(refusal('auth/redirect-cancelled-by-user'))
  await finishRedirect()
  expect(sdk.signInWithRedirect).not.toHaveBeenCalled()
})

test('any other failure is told, of the popup and of the way back', async () => {
  sdk.signInWithPopup.mockRejectedValueOnce(refusal('auth/network-request-failed'))
  await expect(signInWithGoogle()).rejects.toThrow('auth/network-request-failed')
  sdk.getRedirectResult.mockRejectedValueOnce(refusal('auth/internal-error'))
  await expect(finishRedirect()).rejects.toThrow('auth/internal-error')
})

test('the way back is completed with what completes redirects', async () => {
  await finishRedirect()
  expect(sdk.getRedirectResult).toHaveBeenCalledWith('auth', 'resolver')
})
