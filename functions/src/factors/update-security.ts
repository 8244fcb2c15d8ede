import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { updateSecurity as call } from '@portal/model/second-factor'
import type { Sessions } from '@portal/model/session'
import { defineCall, signedIn } from '#platform/call'
import { type Transaction, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Those of somebody's sessions in which a second factor was shown. */
const withFactor = (live: Sessions['live']): Sessions['live'] =>
  Object.fromEntries(
    Object.entries(live).filter(([, { secondFactorAt }]) => secondFactorAt !== null),
  )

/** Ends the sessions of Les's accounts that have shown no second factor. */
async function endWithoutFactor(tx: Transaction): Promise<void> {
  const people = await tx.ids(collection.people(), (all) => all.where('role', '==', 'admin'))
  const found = await Promise.all(
    people.map(async (person) => ({ person, sessions: await tx.find(doc.sessions(person)) })),
  )
  for (const { person, sessions } of found)
    if (sessions) tx.write(doc.sessions(person), { ...sessions, live: withFactor(sessions.live) })
}

/** Writes how Les's own are signed in, once he is sure to come in himself. */
export const updateSecurity = defineCall(call, async (input, actor) => {
  await transaction(async (tx) => {
    const before = await tx.find(doc.securitySettings())
    const isNewlyAsked = input.secondFactor && !before?.secondFactor
    if (isNewlyAsked && !actor.hasSecondFactor) throw new Failure('factor-missing')
    tx.write(doc.securitySettings(), { ...before, ...input })
    if (isNewlyAsked) await endWithoutFactor(tx)
    record(tx, 'security.changed', { actor: signedIn(actor), details: input })
  })
  return {}
})
