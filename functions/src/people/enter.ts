import { enter as contract, parseAdminEmails, roleOf } from '@portal/model/person'
import { doc } from '@portal/model/paths'
import { auth } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { record } from '../audit/record.ts'
import { newConversation } from '../chat/new-conversation.ts'

/**
 * Called after each sign-in. The first time it makes the account and the client's conversation;
 * each time it sets the role claim, so a demotion reaches the rules with the next token.
 */
export const enter = defineCall(contract, async (_, actor) => {
  const person = signedIn(actor)
  const email = actor.email ?? ''
  const role = roleOf(
    { email, verified: actor.verified },
    parseAdminEmails(parameters.adminEmails.value()),
  )
  await transaction(async (tx) => {
    const path = doc.person(person)
    const known = await tx.find(path)
    const conversation = await tx.find(doc.conversation(person))
    const name = (known?.name ?? actor.name ?? email.split('@')[0] ?? '').trim().slice(0, 80)
    if (!known) {
      tx.create(path, { email, name: name || email, phone: null, role, createdAt: new Date() })
      record(tx, 'account.created', { actor: person, person })
    } else if (known.role !== role) {
      tx.write(path, { ...known, role })
      record(tx, 'account.role-changed', { actor: person, person, details: { role } })
    }
    if (role === 'client' && !conversation)
      tx.create(
        doc.conversation(person),
        newConversation({ client: person, clientName: name || email }),
      )
  })
  if (actor.role !== role) await auth.setCustomUserClaims(person, { role })
  return { role }
})
