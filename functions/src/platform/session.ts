import { Email, provingProviders, Role } from '@portal/model/person'
import { isLesNow } from './les.ts'

/** What the claims of a verified ID token are asked for. */
interface Claims {
  uid: string
  email?: string | undefined
  email_verified?: boolean | undefined
  firebase?: { sign_in_provider?: string } | undefined
  [claim: string]: unknown
}

/** Who a session is of. */
export interface Session {
  person: string
  email: string | null
  /** Whether the address is proved, and by the way this session was opened. */
  verified: boolean
  /** The role that counts; null before there is one, and for whoever has proved nothing. */
  role: Role | null
}

/**
 * The session of a verified ID token. The role is its claim, and Les's only while his account is
 * on the list: a token outlives what it says by up to an hour.
 */
export async function sessionOf(token: Claims): Promise<Session> {
  const verified =
    token.email_verified === true &&
    provingProviders.includes(token.firebase?.sign_in_provider ?? '')
  const claimed = Role.safeParse(token['role']).data ?? null
  const role = claimed === 'admin' && !(await isLesNow(token.uid)) ? 'client' : claimed
  return {
    person: token.uid,
    email: Email.safeParse(token.email).data ?? null,
    verified,
    role: verified ? role : null,
  }
}
