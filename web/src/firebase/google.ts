import {
  browserPopupRedirectResolver,
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

/** Signs in with Google: a popup, or a redirect where the browser lets no popup open. */
export async function signInWithGoogle(): Promise<void> {
  const provider = new GoogleAuthProvider()
  provider.setCustomParameters({ prompt: 'select_account' })
  try {
    await signInWithPopup(auth, provider, browserPopupRedirectResolver)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (
      code === 'auth/popup-blocked' ||
      code === 'auth/operation-not-supported-in-this-environment'
    )
      await signInWithRedirect(auth, provider, browserPopupRedirectResolver)
    else if (code !== 'auth/popup-closed-by-user' && code !== 'auth/cancelled-popup-request')
      throw error
  }
}
