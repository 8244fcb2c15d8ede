import { Failure } from '@portal/model/failure'
import { mayEnd } from '@portal/model/inviting'
import { withdrawInvitation as call } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { endInvitation } from './end-invitation.ts'
import { readableCircle } from './own-circle.ts'

/** Takes an invitation back: its link is as good as one that never was. */
export const withdrawInvitation = defineCall(call, ({ client, invitation: id }, actor) =>
  transaction(async (tx) => {
    const by = signedIn(actor)
    const { circle, say } = await readableCircle(tx, client, actor)
    const known = await tx.keysOf(doc.circle(client), 'invitations')
    const invitation = circle.invitations[id]
    if (!known.includes(id) || !mayEnd(say, by, invitation ?? {})) throw new Failure('not-found')
    endInvitation(tx, { client, id, role: invitation?.role ?? null, actor: by })
    return { withdrawn: true as const }
  }),
)
