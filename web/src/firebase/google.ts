import {
  browserPopupRedirectResolver,
  getRedirectResult,
  GoogleAuthProvider,
  signInWithPopup,
  signInWithRedirect,
} from 'firebase/auth'
import { auth } from './auth.ts'

/** A person of the demo studio; the list exists in local builds alone. */
export interface DemoPerson {
  sub: string
  email: string
  name: string
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code)

/** Where no popup opens. */
const withoutPopup = ['auth/popup-blocked', 'auth/operation-not-supported-in-this-environment']
/** Somebody who thought better of it. */
const givenUp = [
  'auth/popup-closed-by-user',
  'auth/cancelled-popup-request',
  'auth/redirect-cancelled-by-user',
  'auth/user-cancelled',
]

/**
 * Signs in with Google: a popup, or a redirect where the browser lets no popup open. It must be
 * called in the click itself, with nothing awaited before: browsers open a popup for a click alone.
 * After a redirect the page begins anew at the same address; `finishRedirect` completes it.
 */
export function signInWithGoogle(): Promise<void> {
  const provider = new GoogleAuthProvider()
  provider.setCustomParameters({ prompt: 'select_account' })
  return signInWithPopup(auth, provider, browserPopupRedirectResolver).then(
    () => undefined,
    async (error: unknown) => {
      if (withoutPopup.includes(codeOf(error)))
        await signInWithRedirect(auth, provider, browserPopupRedirectResolver)
      else if (!givenUp.includes(codeOf(error))) throw error
    },
  )
}

/** Completes a redirect that this page comes back from; nothing where there was none. */
export async function finishRedirect(): Promise<void> {
  try {
    await getRedirectResult(auth, browserPopupRedirectResolver)
  } catch (error) {
    if (!givenUp.includes(codeOf(error))) throw error
  }
}
