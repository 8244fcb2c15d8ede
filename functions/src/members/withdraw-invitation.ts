import { Failure } from '@portal/model/failure'
import { withdrawInvitation as contract } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { ownCircle } from './own-circle.ts'

/** Takes an invitation back: its link is as good as one that never was. */
export const withdrawInvitation = defineCall(contract, ({ client, invitation: id }, actor) =>
  transaction(async (tx) => {
    const circle = await ownCircle(tx, client, actor)
    const { [id]: open, ...invitations } = circle.invitations
    if (!open) throw new Failure('not-found')
    tx.write(doc.circle(client), { ...circle, invitations })
    tx.delete(doc.invitation(id))
    record(tx, 'member.invitation-withdrawn', {
      actor: signedIn(actor),
      person: client,
      details: { role: open.role },
    })
    return { withdrawn: true as const }
  }),
)
