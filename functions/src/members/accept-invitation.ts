import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { acceptInvitation as call } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { knownAs } from '@portal/model/person'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { changeCircle } from './access-to.ts'
import { standingInvitation } from './standing-invitation.ts'

/** Joins the circle, once, however many try at the same time; everything of it opens at once. */
export const acceptInvitation = defineCall(call, ({ secret }, actor) => {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    const { id, invitation, circle } = await standingInvitation(tx, secret, now)
    const { email, role, by } = invitation
    if (!actor.verified || actor.email !== email || person === circle.client)
      throw new Failure('other-address')
    const known = await tx.find(doc.person(person))
    const name = knownAs(known?.name, actor.name, email)
    const { [id]: _, ...invitations } = circle.invitations
    await changeCircle(tx, {
      ...circle,
      members: {
        ...circle.members,
        [person]: { role, name, email, since: now, ...(by && { by }) },
      },
      invitations,
    })
    tx.delete(doc.invitation(id))
    tx.write(doc.membership(person, circle.client), {
      clientName: circle.clientName,
      role,
      since: now,
    })
    record(tx, 'member.joined', { actor: person, person: circle.client, details: { role } })
    const data = { name: circle.clientName, member: name, role }
    announce(tx, {
      id: `member-joined-${id}`,
      kind: 'member-joined',
      to: circle.client,
      email: null,
      data,
      about: { client: circle.client },
    })
    if (by && by.person !== studioDesk)
      announce(tx, {
        id: `member-joined-${id}-${by.person}`,
        kind: 'member-joined',
        to: by.person,
        email: null,
        data: { ...data, name: by.name },
        about: { client: circle.client },
        sharedBy: circle.client,
      })
    announce(tx, {
      id: `member-arrived-${id}`,
      kind: 'member-arrived',
      to: studioDesk,
      email: null,
      data,
      about: { client: circle.client },
    })
    return { client: circle.client, role }
  })
})
