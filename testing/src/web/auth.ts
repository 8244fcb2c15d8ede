import { create } from 'zustand'
import type * as real from '../../../web/src/firebase/auth.ts'

const useSession = create<real.Session>()(() => ({ state: 'loading' }))

/** Signs somebody in, without a server that holds the account against anything. */
export const signIn = (person: string, role: 'client' | 'admin', name = person): void =>
  useSession.setState(
    {
      state: 'signed-in',
      person,
      role,
      email: `${person}@example.com`,
      name,
      portrait: null,
      session: 'here',
    },
    true,
  )

/** Nobody is signed in. */
export const signOut = (): void => useSession.setState({ state: 'signed-out' }, true)

/** Who is here, as `signIn` says. */
export const auth = {
  useSession,
  endsSession: () => false,
  retrySignIn: () => Promise.resolve(),
  doubt: () => undefined,
  idToken: () => Promise.resolve(null),
  takeNewProfile: () => Promise.resolve(),
  signInWithToken: () => Promise.resolve(),
} satisfies Partial<typeof real>
