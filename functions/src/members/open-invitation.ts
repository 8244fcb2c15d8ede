import { maskedEmail, openInvitation as call } from '@portal/model/member'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { standingInvitation } from './standing-invitation.ts'

/** Says whose invitation a link is, to whoever holds it; of the address just enough to know it again. */
export const openInvitation = defineCall(call, ({ secret }) =>
  transaction(async (tx) => {
    const { invitation, circle } = await standingInvitation(tx, secret, new Date())
    return {
      from: circle.clientName,
      role: invitation.role,
      address: maskedEmail(invitation.email),
    }
  }),
)
