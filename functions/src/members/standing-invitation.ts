import { Failure } from '@portal/model/failure'
import { isBacked } from '@portal/model/inviting'
import { type Circle, type Invitation, isStanding } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { hashOf } from '../guard/link-secret.ts'

/**
 * The invitation of a secret with the circle it leads into. Unknown, used, withdrawn and expired ones,
 * and those of a partner of former days, all fail with `link-not-valid`.
 */
export async function standingInvitation(
  tx: Transaction,
  secret: string,
  now: Date,
): Promise<{ id: string; invitation: Invitation; circle: Circle }> {
  const id = hashOf(secret)
  const key = await tx.find(doc.invitation(id))
  const circle = key && (await tx.find(doc.circle(key.client)))
  const invitation = circle?.invitations[id]
  const stands = circle && invitation && isStanding(invitation, now) && isBacked(circle, invitation)
  if (!stands) throw new Failure('link-not-valid')
  return { id, invitation, circle }
}
