import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { type Transaction, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { endAllSessions, endOtherSessions, forgetDevices } from './end-rights.ts'
import { hashedPassword } from './password-hash.ts'

/** Tells the address of an account what has become of its password. */
async function tell(
  tx: Transaction,
  kind: 'password-set' | 'password-removed',
  person: PersonId,
  now: Date,
): Promise<() => void> {
  const { email } = await tx.read(doc.standing(person))
  const id = `${kind}-${person}-${now.getTime()}`
  return () => announce(tx, { id, kind, to: null, email, data: {}, about: {} })
}

/**
 * Keeps a password that was held to the policy, for somebody who has just proved who they are. Every
 * session ends with it but `session`, which is the one it is set in.
 */
export async function keepPassword(
  person: PersonId,
  password: string,
  session: SessionId | null,
): Promise<void> {
  const kept = await hashedPassword(person, password)
  await transaction(async (tx) => {
    const now = new Date()
    const before = await tx.find(doc.password(person))
    const told = await tell(tx, 'password-set', person, now)
    if (session === null) endAllSessions(tx, person)
    else await endOtherSessions(tx, person, session)
    await forgetDevices(tx, person)
    tx.write(doc.password(person), { ...kept, setAt: now })
    record(tx, 'password.set', { actor: person, person, details: { isNew: before === null } })
    told()
  })
}

/** Takes somebody's password away, and tells them. Idempotent. */
export const dropPassword = (person: PersonId): Promise<void> =>
  transaction(async (tx) => {
    if (!(await tx.find(doc.password(person)))) return
    const told = await tell(tx, 'password-removed', person, new Date())
    tx.delete(doc.password(person))
    record(tx, 'password.removed', { actor: person, person })
    told()
  })
