import { mediaCookieMinutes, type MediaPass } from '@portal/model/media'
import { parseAdminEmails, Role, roleOf } from '@portal/model/person'
import { auth } from '#platform/auth'
import { parameters } from '#platform/parameters'

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
 * revoked, `forbidden` before the account has a role. Les's role is confirmed against the address
 * list, as at each call. Throws when Firebase Auth does not answer.
 */
export async function passFor(
  idToken: string,
  now: Date,
): Promise<MediaPass | 'signed-out' | 'forbidden'> {
  try {
    const token = await auth.verifyIdToken(idToken, true)
    const claimed = Role.safeParse(token['role'])
    if (!claimed.success) return 'forbidden'
    const role =
      claimed.data === 'admin'
        ? roleOf(
            { email: token.email, verified: token.email_verified === true },
            parseAdminEmails(parameters.adminEmails.value()),
          )
        : claimed.data
    const expires = Math.floor(now.getTime() / 1_000) + mediaCookieMinutes * 60
    return { person: token.uid, role, expires }
  } catch (error) {
    if (refusals.has(String((error as { code?: unknown }).code))) return 'signed-out'
    throw error
  }
}
