import type { SessionId } from '@portal/model/ids'
import { sessionBefore } from '@portal/model/session'
import { auth, useSession } from './auth.ts'

/** Which of one's own sessions this browser is; null where nobody is signed in. */
export function useOwnSession(): SessionId | null {
  const own = useSession()
  return own.state === 'signed-in' ? (own.session ?? sessionBefore) : null
}

/** Whether whoever is signed in has a Google account that their account belongs to. */
export const hasGoogle = (): boolean =>
  auth.currentUser?.providerData.some(({ providerId }) => providerId === 'google.com') ?? false
