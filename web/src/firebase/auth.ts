import { Role } from '@portal/model/person'
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  signInWithCustomToken,
  signOut as signOutOfFirebase,
} from 'firebase/auth'
import { create } from 'zustand'
import { app } from './app.ts'
import { call } from './call.ts'
import { config } from './config.ts'
import { stopViewing } from './viewing.ts'

/** Without the popup code: only the sign-in page loads it (`google.ts`). */
export const auth = initializeAuth(app, {
  persistence: [indexedDBLocalPersistence, browserLocalPersistence],
})

if (config.emulators)
  connectAuthEmulator(auth, `http://${location.hostname}:${config.emulators.auth}`, {
    disableWarnings: true,
  })

/** Who is here. `entering` while the server is still giving the account its role. */
export type Session =
  | { state: 'loading' | 'entering' | 'signed-out' }
  | { state: 'failed' }
  | { state: 'signed-in'; person: string; role: Role; email: string; name: string }

export const useSession = create<Session>()(() => ({ state: 'loading' }))

let entering = false

onIdTokenChanged(auth, async (user) => {
  if (!user) return useSession.setState({ state: 'signed-out' }, true)
  try {
    const { claims } = await user.getIdTokenResult()
    const role = Role.safeParse(claims['role'])
    // Only Les may look as somebody else, also on a device that he has used before.
    if (role.success && role.data !== 'admin') stopViewing()
    if (role.success)
      return useSession.setState(
        {
          state: 'signed-in',
          person: user.uid,
          role: role.data,
          email: user.email ?? '',
          name: user.displayName ?? user.email ?? '',
        },
        true,
      )
    if (entering) return
    await enter()
  } catch {
    useSession.setState({ state: 'failed' }, true)
  }
})

/** Asks the server for the role claim and fetches the token that carries it. */
export async function enter(): Promise<void> {
  entering = true
  useSession.setState({ state: 'entering' }, true)
  try {
    await call('enter', {})
    await auth.currentUser?.getIdToken(true)
  } catch {
    useSession.setState({ state: 'failed' }, true)
  } finally {
    entering = false
  }
}

/** The current ID token, for the one endpoint that is not a callable. */
export const idToken = async (): Promise<string | null> =>
  (await auth.currentUser?.getIdToken()) ?? null

/** Signs in with what `redeemSignInLink` gave. */
export async function signInWithToken(customToken: string): Promise<void> {
  await signInWithCustomToken(auth, customToken)
}

export const signOut = (): Promise<void> => signOutOfFirebase(auth)
