import { deleteApp, initializeApp } from 'firebase/app'
import {
  browserPopupRedirectResolver,
  connectAuthEmulator,
  GoogleAuthProvider,
  inMemoryPersistence,
  initializeAuth,
  reauthenticateWithCredential,
  reauthenticateWithPopup,
  updateCurrentUser,
  type User,
} from 'firebase/auth'
import { app } from './app.ts'
import { auth } from './auth.ts'
import { config } from './config.ts'

/** Somebody who can be asked by Google once more who they are. */
export interface GoogleProof {
  /** A fresh token of Google's; in the click itself, because a popup opens for a click alone. */
  ask: () => Promise<string>
  end: () => void
}

/** Google's popup; on a local platform, where it does not open, the account that is signed in. */
function askGoogle(user: User) {
  if (import.meta.env.MODE !== 'emulated') {
    const provider = new GoogleAuthProvider()
    provider.setCustomParameters({ login_hint: user.email ?? '' })
    return reauthenticateWithPopup(user, provider, browserPopupRedirectResolver)
  }
  const google = user.providerData.find(({ providerId }) => providerId === 'google.com')
  const { uid: sub, email } = google ?? user
  const said = JSON.stringify({ sub, email, email_verified: true })
  return reauthenticateWithCredential(user, GoogleAuthProvider.credential(said))
}

/**
 * Has Google ready to be asked, beside the session that is here: signing in again would take its
 * place. Null where nobody is signed in.
 */
export async function readyGoogle(): Promise<GoogleProof | null> {
  const user = auth.currentUser
  if (!user) return null
  const other = initializeApp(app.options, `proof-${Date.now()}`)
  const beside = initializeAuth(other, { persistence: inMemoryPersistence })
  if (config.emulators)
    connectAuthEmulator(beside, `http://${location.hostname}:${config.emulators.auth}`, {
      disableWarnings: true,
    })
  await updateCurrentUser(beside, user)
  return {
    ask: async () => {
      const copy = beside.currentUser
      if (!copy) throw new Error('nobody to ask Google about')
      return (await askGoogle(copy)).user.getIdToken()
    },
    end: () => void deleteApp(other),
  }
}
