import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { invitable, inviterOf } from '@portal/model/inviting'
import {
  invitationDays,
  invitationsPerAddress,
  invitationsPerDay,
  invitationsPerHour,
  invitationsPerMailbox,
  inviteMember as call,
  isStanding,
  mostMembers,
} from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { isBeyond, limitPerDay, limitPerHour } from '../guard/rate-limit.ts'
import { ofBoth, ofMailbox, ofPerson } from '../guard/subject.ts'
import { newLink } from '../guard/link-secret.ts'
import { ownCircle } from './own-circle.ts'

const dayMs = 86_400_000

/** Fails with `nothing-to-share` for a client to whom Les has not said yes. */
async function requireBooking(tx: Transaction, client: PersonId): Promise<void> {
  const approved = await tx.count(collection.bookings(), (all) =>
    all.where('client', '==', client).where('status', 'in', ['approved', 'completed']).limit(1),
  )
  if (approved === 0) throw new Failure('nothing-to-share')
}

/** Mails an invitation; what is stored knows the hash of its secret alone. */
export const inviteMember = defineCall(call, async ({ client, email, role }, actor) => {
  const inviter = signedIn(actor)
  const { nonce, hash } = newLink()
  await transaction(async (tx) => {
    const now = new Date()
    const { circle, say } = await ownCircle(tx, client, actor)
    if (!invitable[say].includes(role)) throw new Failure('not-found')
    const person = await tx.read(doc.person(client))
    if (person.role !== 'client') throw new Failure('not-found')
    // A client and the client's partners spend what is one.
    const spender = ofPerson(actor.role === 'admin' ? inviter : client)
    if (actor.role === 'client') {
      await requireBooking(tx, client)
      await limitPerHour(tx, 'invitation', spender, invitationsPerHour, now)
      await limitPerDay(tx, 'invitation', spender, invitationsPerDay, now)
    }
    const mailbox = ofMailbox(email)
    const ofThisOne = ofBoth(mailbox, spender)
    await limitPerHour(tx, 'invitation', ofThisOne, invitationsPerAddress, now)
    // Whoever invites sees no difference: what others did to this mailbox is none of their doing.
    const isFull = await isBeyond(tx, 'invitation', mailbox, invitationsPerMailbox, now, 'day')
    const known = [person.email, ...Object.values(circle.members).map((member) => member.email)]
    if (known.includes(email)) throw new Failure('already-member')
    const [earlier, others] = [
      Object.entries(circle.invitations).filter(([, open]) => open.email === email),
      Object.entries(circle.invitations).filter(([, open]) => open.email !== email),
    ]
    // What the client has sent is the client's to replace.
    const isOthers = earlier.some(
      ([, open]) => isStanding(open, now) && open.by?.person !== inviter,
    )
    if (say === 'own' && isOthers) throw new Failure('already-invited')
    if (Object.keys(circle.members).length + others.length >= mostMembers)
      throw new Failure('too-many-members')
    const expiresAt = new Date(now.getTime() + invitationDays * dayMs)
    const by = inviterOf(circle, { person: inviter, role: actor.role })
    for (const [id] of earlier) tx.delete(doc.invitation(id))
    tx.create(doc.invitation(hash), { client, expiresAt })
    tx.write(doc.circle(client), {
      ...circle,
      clientName: person.name,
      invitations: {
        ...Object.fromEntries(others),
        [hash]: { role, email, expiresAt, ...(by && { by }) },
      },
    })
    record(tx, 'member.invited', { actor: inviter, person: client, details: { role } })
    if (isFull) return
    announce(tx, {
      id: `member-invited-${hash}`,
      kind: 'member-invited',
      to: null,
      email,
      data: { name: person.name, rights: role, days: invitationDays },
      about: { nonce },
    })
  })
  return { invitation: hash }
})
