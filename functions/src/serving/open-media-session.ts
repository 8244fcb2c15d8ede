import { mediaCookieMinutes, type MediaPass } from '@portal/model/media'
import { auth } from '#platform/auth'
import { sessionOf } from '#platform/session'

/** What Firebase Auth says of a token that is not (or no longer) good. */
const refusals = new Set([
  'auth/argument-error',
  'auth/id-token-expired',
  'auth/id-token-revoked',
  'auth/invalid-id-token',
  'auth/user-disabled',
  'auth/user-not-found',
])

/**
 * The pass for whoever a fresh ID token names: `signed-out` when the token is not good or was
 * revoked or its session has ended, `forbidden` before the account has a role. Throws when
 * Firebase Auth does not answer.
 */
export async function passFor(
  idToken: string,
  now: Date,
): Promise<MediaPass | 'signed-out' | 'forbidden'> {
  try {
    const token = await auth.verifyIdToken(idToken, true)
    const { person, role, session, isOver } = await sessionOf(token)
    if (isOver) return 'signed-out'
    if (!role || !session) return 'forbidden'
    const expires = Math.floor(now.getTime() / 1_000) + mediaCookieMinutes * 60
    return { person, role, session, expires }
  } catch (error) {
    if (refusals.has(String((error as { code?: unknown }).code))) return 'signed-out'
    throw error
  }
}
