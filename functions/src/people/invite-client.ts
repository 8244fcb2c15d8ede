import { Failure } from '@portal/model/failure'
import {
  clientInvitationDays,
  clientInvitationsPerDay,
  inviteClient as call,
} from '@portal/model/invite-client'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { auth, isAddressTaken, missingUser } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { record } from '../audit/record.ts'
import { newConversation } from '../chat/new-conversation.ts'
import { newLink } from '../guard/link-secret.ts'
import { limitPerDay } from '../guard/rate-limit.ts'
import { ofMailbox } from '../guard/subject.ts'
import { announce } from '../outbox/announce.ts'
import { isMadeByLes } from './made-by-les.ts'
import { removeAccount } from './shut-account.ts'

const dayMs = 86_400_000

/** The account of an address, made where there is none that anybody has proved. */
async function accountFor(
  name: string,
  email: string,
): Promise<{ person: string; isProved: boolean }> {
  if (adminEmails().includes(email)) throw new Failure('forbidden')
  const found = await auth.getUserByEmail(email).catch(missingUser)
  if (found?.disabled) throw new Failure('forbidden')
  if (found?.emailVerified) return { person: found.uid, isProved: true }
  if (found && (await isMadeByLes(found))) return { person: found.uid, isProved: false }
  // Whoever made it has proved nothing; it goes with its password and sessions.
  if (found) await removeAccount(found.uid)
  const about = { email, emailVerified: false, displayName: name }
  const { uid } = await auth.createUser(about).catch((error: unknown) => {
    throw isAddressTaken(error) ? new Failure('conflict') : error
  })
  return { person: uid, isProved: false }
}

/** Makes a client before they come in, and mails the link by which they do. */
export const inviteClient = defineCall(call, async ({ name, email }, actor) => {
  const admin = signedIn(actor)
  const { person, isProved } = await accountFor(name, email)
  if (isProved) {
    // They have come in by themselves, or are about to.
    if (!(await read(doc.standing(person)))) throw new Failure('conflict')
    return { person, isNew: false }
  }
  const { nonce, hash } = newLink()
  await transaction(async (tx) => {
    const now = new Date()
    const [known, hasConversation] = await Promise.all([
      tx.find(doc.person(person)),
      tx.isThere(doc.conversation(person)),
    ])
    await limitPerDay(tx, 'client invitation', ofMailbox(email), clientInvitationsPerDay, now)
    if (known) tx.update(doc.person(person), { invitedAt: now })
    else
      tx.create(doc.person(person), {
        email,
        role: 'client',
        name,
        phone: null,
        createdAt: now,
        invitedAt: now,
      })
    tx.write(doc.account(person), { google: null, byDesk: true })
    if (!hasConversation)
      tx.create(doc.conversation(person), newConversation({ client: person, clientName: name }))
    tx.create(doc.signInLink(hash), {
      email,
      invites: true,
      expiresAt: new Date(now.getTime() + clientInvitationDays * dayMs),
      usedAt: null,
    })
    record(tx, 'account.invited', { actor: admin, person })
    announce(tx, {
      id: `client-invited-${hash}`,
      kind: 'client-invited',
      to: null,
      email,
      data: { name, days: clientInvitationDays },
      about: { nonce, returnTo: routes.portal.home() },
    })
  })
  return { person, isNew: true }
})
