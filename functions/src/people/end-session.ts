import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { endSession as callOne, endSessions as callAll, sessionIn } from '@portal/model/session'
import { auth } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endAllSessions, forgetDevices } from './end-rights.ts'

/** Ends one session of a person; nothing that names it opens anything any more. Idempotent. */
export const endOne = (person: PersonId, id: SessionId): Promise<void> =>
  transaction(async (tx) => {
    const sessions = await tx.find(doc.sessions(person))
    const ended = sessions && sessionIn(sessions.live, id)
    if (!sessions || !ended) return
    const { [id]: _, ...live } = sessions.live
    tx.write(doc.sessions(person), { ...sessions, live })
    record(tx, 'session.ended', { actor: person, person, details: { browser: ended.browser } })
  })

/** Ends one of the caller's own sessions. */
export const endSession = defineCall(callOne, async ({ session }, actor) => {
  await endOne(signedIn(actor), session)
  return {}
})

/** Ends all of the caller's own sessions, and the pushes of their browsers with them. */
export const endSessions = defineCall(callAll, async (_, actor) => {
  const person = signedIn(actor)
  await transaction(async (tx) => {
    await forgetDevices(tx, person)
    endAllSessions(tx, person)
    record(tx, 'session.all-ended', { actor: person, person })
  })
  await auth.revokeRefreshTokens(person)
  return {}
})
