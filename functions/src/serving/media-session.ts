import type { MediaPass } from '@portal/model/media'
import { doc } from '@portal/model/paths'
import { auth, missingUser } from '#platform/auth'
import { isThere, transaction } from '#platform/firestore'
import { ticketSeconds } from './media-ticket.ts'

/** Which session a pass is of. */
type OfSession = Pick<MediaPass, 'person' | 'since'>

/** Its person has signed out: no ticket that was given in this session opens anything any more. */
export async function closeSession({ person, since }: OfSession, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + 2 * ticketSeconds * 1_000)
  await transaction(async (tx) => tx.write(doc.closedSession(person, since), { expiresAt }))
}

/** Whether its person has signed out. */
export const isClosed = ({ person, since }: OfSession): Promise<boolean> =>
  isThere(doc.closedSession(person, since))

/**
 * Whether a session has ended by now: its person has signed out, its account is gone or shut, or its
 * sessions were revoked. Asks Firebase Auth; throws when that does not answer.
 */
export async function isSessionOver({ person, since }: OfSession): Promise<boolean> {
  const session = { person, since }
  const [hasLeft, user] = await Promise.all([
    isClosed(session),
    auth.getUser(person).catch(missingUser),
  ])
  if (hasLeft || !user || user.disabled) return true
  const { tokensValidAfterTime } = user
  // What was sealed before passes said it has no beginning, and ends by its own time.
  const isDated = since > 0 && tokensValidAfterTime !== undefined
  return isDated && since * 1_000 < Date.parse(tokensValidAfterTime)
}
