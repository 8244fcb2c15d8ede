import { Failure } from '@portal/model/failure'
import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Proof } from '@portal/model/proof'
import { isLive, type LiveSession, sessionIn } from '@portal/model/session'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

interface Here {
  person: PersonId
  session: SessionId | null
}

/** Changes the session that somebody is in. Fails with `signed-out` when it has ended. */
async function changeHere(
  tx: Transaction,
  { person, session }: Here,
  change: Partial<LiveSession>,
): Promise<void> {
  const sessions = await tx.find(doc.sessions(person))
  const here = sessionIn(sessions?.live ?? {}, session ?? '')
  if (!sessions || session === null || !here || !isLive(here, new Date()))
    throw new Failure('signed-out')
  const live = { ...sessions.live, [session]: { ...here, ...change } }
  tx.write(doc.sessions(person), { ...sessions, live })
}

/** What a second factor changes of a session: the role that was withheld from it is given. */
async function shown(tx: Transaction, person: PersonId): Promise<Partial<LiveSession>> {
  const standing = await tx.find(doc.standing(person))
  return { secondFactorAt: new Date(), ...(standing && { role: standing.role }) }
}

/** Writes down that somebody has shown a second factor just now. Fails with `signed-out`. */
export const markShown = async (tx: Transaction, here: Here): Promise<void> =>
  changeHere(tx, here, await shown(tx, here.person))

/**
 * Writes down that the person of a session has proved just now that it is them. Fails with
 * `signed-out` when it has ended.
 */
export async function markProved(tx: Transaction, here: Here, by: Proof['by']): Promise<void> {
  const isFactor = by === 'passkey' || by === 'code'
  await changeHere(tx, here, {
    provedAt: new Date(),
    ...(isFactor && (await shown(tx, here.person))),
  })
  record(tx, 'session.proved', { actor: here.person, person: here.person, details: { by } })
}
