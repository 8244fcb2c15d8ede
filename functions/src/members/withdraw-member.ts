import { Failure } from '@portal/model/failure'
import { invitationsBy, mayEnd } from '@portal/model/inviting'
import { withdrawMember as call } from '@portal/model/member'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { takeFromCircle } from './access-to.ts'
import { endInvitation } from './end-invitation.ts'
import { readableCircle } from './own-circle.ts'

/**
 * Ends a member's access, by the client, by Les, by the partner who invited them, or by leaving.
 * Rules close with this transaction, `media` as soon as its memory ends; what a partner has sent and
 * nobody has accepted ends as well. What the member said and chose stays, under the name.
 */
export const withdrawMember = defineCall(call, ({ client, person }, actor) => {
  const by = signedIn(actor)
  return transaction(async (tx) => {
    const { circle, say } = await readableCircle(tx, client, actor)
    const isOwn = by === person
    if (!isOwn && (say === 'none' || person === client)) throw new Failure('not-found')
    const members = await tx.keysOf(doc.circle(client), 'members')
    if (!members.includes(person)) return { withdrawn: true as const }
    if (!isOwn && !mayEnd(say, by, circle.members[person] ?? {})) throw new Failure('not-found')
    const known = await tx.findReadable(only(doc.membership(person, client), 'role'))
    await takeFromCircle(tx, client, person)
    for (const id of invitationsBy(circle.invitations, person))
      endInvitation(tx, { client, id, role: circle.invitations[id]?.role ?? null, actor: by })
    tx.delete(doc.membership(person, client))
    record(tx, 'member.withdrawn', {
      actor: by,
      person: client,
      details: { role: known?.role ?? null },
    })
    return { withdrawn: true as const }
  })
})
