import { Failure } from '@portal/model/failure'
import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Role } from '@portal/model/person'
import {
  isLive,
  prolonged,
  prolongSession as call,
  sessionIn,
  sessionRole,
} from '@portal/model/session'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'

/**
 * Has a session go on that is being used, with the role its account has now. Fails with `signed-out`
 * when it has ended.
 */
export const goOn = (person: PersonId, id: SessionId, role?: Role): Promise<void> =>
  transaction(async (tx) => {
    const now = new Date()
    const [sessions, settings] = await Promise.all([
      tx.find(doc.sessions(person)),
      tx.find(doc.securitySettings()),
    ])
    const session = sessions && sessionIn(sessions.live, id)
    if (!sessions || !session || !isLive(session, now)) throw new Failure('signed-out')
    const next = prolonged(id, session, now, settings?.idleMinutes)
    const given = role ? sessionRole(role, session, settings) : session.role
    if (!next && given === session.role) return
    tx.write(doc.sessions(person), {
      ...sessions,
      live: { ...sessions.live, [id]: { ...session, ...next, role: given } },
    })
  })

/** Called while its person is at work in a browser. */
export const prolongSession = defineCall(call, async (_, actor) => {
  if (!actor.session) throw new Failure('signed-out')
  await goOn(signedIn(actor), actor.session)
  return {}
})
