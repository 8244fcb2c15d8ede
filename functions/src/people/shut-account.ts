import { doc } from '@portal/model/paths'
import { auth, type UserRecord } from '#platform/auth'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endAllSessions, forgetDevices, forgetPassword, leaveDesk } from './end-rights.ts'
import { forgetFactors } from './forget-factors.ts'

/**
 * Takes its rights from an account whose address nobody has proved: the claim, Les's role, its
 * sessions, the pushes its browsers took, and what its tokens could still be renewed to. Its documents stay, for
 * whoever proves the address again.
 */
export async function shutAccount({
  uid: person,
  customClaims,
}: Pick<UserRecord, 'uid' | 'customClaims'>): Promise<void> {
  await transaction(async (tx) => {
    const known = await tx.find(doc.standing(person))
    await forgetDevices(tx, person)
    endAllSessions(tx, person)
    forgetPassword(tx, person)
    if (known?.role !== 'admin') return
    leaveDesk(tx)
    tx.update(doc.standing(person), { role: 'client' })
    record(tx, 'account.role-changed', { actor: null, person, details: { role: 'client' } })
  })
  if (!customClaims?.['role']) return
  await auth.setCustomUserClaims(person, null)
  await auth.revokeRefreshTokens(person)
}

/**
 * Removes an account together with every password, link to a provider and session it ever had;
 * whoever signs in next is somebody new. What the person has left in the portal stays as it is.
 */
export async function removeAccount(person: string): Promise<void> {
  await transaction(async (tx) => {
    const known = await tx.find(doc.standing(person))
    await forgetFactors(tx, person)
    await forgetDevices(tx, person)
    endAllSessions(tx, person)
    forgetPassword(tx, person)
    if (known?.role === 'admin') {
      leaveDesk(tx)
      tx.update(doc.standing(person), { role: 'client' })
    }
    tx.delete(doc.account(person))
    record(tx, 'account.removed', { actor: null, person })
  })
  await auth.deleteUser(person)
}
