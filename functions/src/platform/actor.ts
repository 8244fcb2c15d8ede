import type { SessionId } from '@portal/model/ids'
import type { Role } from '@portal/model/person'

/** Who asks; `sessionOf` says when a role counts. */
export interface Actor {
  /** uid; null when signed out. */
  person: string | null
  role: Role | null
  email: string | null
  /** Whether the address is proved, and by the way this session was opened. */
  verified: boolean
  name: string | null
  /** Which of the person's sessions it is; null before they have one, and after it has ended. */
  session: SessionId | null
  /** When they last proved in it who they are; null while they have none. */
  provedAt: Date | null
  /** Whether they have shown a second factor in it. */
  hasSecondFactor: boolean
  /** Whether the session that the token names has ended. */
  isOver: boolean
  /** When its person signed in with Google; null for a token that names a session. */
  signedInAt: Date | null
  /** What the browser says it is. */
  agent: string
  /** For rate limits alone; never stored. */
  ip: string
}

/** Who is signed out. */
export const nobody: Actor = {
  person: null,
  role: null,
  email: null,
  verified: false,
  name: null,
  session: null,
  provedAt: null,
  hasSecondFactor: false,
  isOver: false,
  signedInAt: null,
  agent: '',
  ip: '',
}
