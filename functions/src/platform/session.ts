import type { SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { Email, provingProviders, Role } from '@portal/model/person'
import { isLive, sessionBefore, sessionIn } from '@portal/model/session'
import { readReadable } from './firestore.ts'
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
  /** Its id; null before it is opened, and after it has ended. */
  session: SessionId | null
  /** When its person last proved in it who they are; null while it is none. */
  provedAt: Date | null
  /** Whether they have shown a second factor in it. */
  hasSecondFactor: boolean
  /** Whether the session that the token names has ended. */
  isOver: boolean
  /** When its person signed in with Google; null for a token that names a session, live or not. */
  signedInAt: Date | null
}

/** The session that a token names, of those that go on; null when it is none of them. */
async function liveSessionOf(person: string, id: SessionId) {
  const sessions = await readReadable(doc.sessions(person))
  const session = sessions && sessionIn(sessions.live, id)
  return session && isLive(session, new Date()) ? session : null
}

/** Whether a session of a person goes on; one read. */
export const isSessionLive = async (person: string, id: SessionId): Promise<boolean> =>
  (await liveSessionOf(person, id)) !== null

function signedInByGoogle({ firebase, auth_time: at }: Claims): Date | null {
  if (firebase?.sign_in_provider !== 'google.com' || typeof at !== 'number') return null
  return new Date(at * 1_000)
}

/**
 * The session of a verified ID token. The role is what its claim and its session say, and Les's only
 * while his account is on the list: a token outlives what it says by up to an hour.
 */
export async function sessionOf(token: Claims): Promise<Session> {
  const named = typeof token['sid'] === 'string' ? token['sid'] : null
  const id = named ?? sessionBefore
  const claim = Role.safeParse(token['role']).data ?? null
  const [live, isLesToday] = await Promise.all([
    liveSessionOf(token.uid, id),
    claim === 'admin' && isLesNow(token.uid),
  ])
  const verified =
    token.email_verified === true &&
    provingProviders.includes(token.firebase?.sign_in_provider ?? '')
  const claimed = live && claim
  const isLes = live?.role === 'admin' && isLesToday
  return {
    person: token.uid,
    email: Email.safeParse(token.email).data ?? null,
    verified,
    role: !verified || claimed === null ? null : isLes ? 'admin' : 'client',
    session: live ? id : null,
    provedAt: live ? live.provedAt : null,
    hasSecondFactor: live ? live.secondFactorAt !== null : false,
    isOver: named !== null && !live,
    signedInAt: named === null ? signedInByGoogle(token) : null,
  }
}
