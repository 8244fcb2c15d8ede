import type { PersonId } from '@portal/model/ids'
import type { MemberRole } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Takes an invitation out of a circle, whatever else is in it, and says so in the log. */
export function endInvitation(
  tx: Transaction,
  of: { client: PersonId; id: string; role: MemberRole | null; actor: PersonId },
): void {
  const { client, id, role, actor } = of
  tx.takeOut(doc.circle(client), { maps: { invitations: id } })
  tx.delete(doc.invitation(id))
  record(tx, 'member.invitation-withdrawn', { actor, person: client, details: { role } })
}
