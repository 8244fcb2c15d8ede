import { Failure } from '@portal/model/failure'
import { withdrawInvitation as call } from '@portal/model/member'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { requireOwn } from './own-circle.ts'

/** Takes an invitation back: its link is as good as one that never was. */
export const withdrawInvitation = defineCall(call, ({ client, invitation: id }, actor) =>
  transaction(async (tx) => {
    requireOwn(client, actor)
    const invitations = await tx.keysOf(doc.circle(client), 'invitations')
    if (!invitations.includes(id)) throw new Failure('not-found')
    const role = (await tx.findReadable(only(doc.circle(client), 'invitations')))?.invitations[id]
      ?.role
    tx.takeOut(doc.circle(client), { maps: { invitations: id } })
    tx.delete(doc.invitation(id))
    record(tx, 'member.invitation-withdrawn', {
      actor: signedIn(actor),
      person: client,
      details: { role: role ?? null },
    })
    return { withdrawn: true as const }
  }),
)
