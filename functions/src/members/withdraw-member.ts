import { Failure } from '@portal/model/failure'
import { withdrawMember as call } from '@portal/model/member'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { takeFromCircle } from './access-to.ts'

/**
 * Ends a member's access, by the client, by Les, or by leaving. Rules close with this transaction,
 * `media` as soon as its memory ends. What the member said and chose stays, under the name.
 */
export const withdrawMember = defineCall(call, ({ client, person }, actor) => {
  const by = signedIn(actor)
  if (by !== client && by !== person && actor.role !== 'admin') throw new Failure('not-found')
  return transaction(async (tx) => {
    const members = await tx.keysOf(doc.circle(client), 'members')
    if (!members.includes(person)) return { withdrawn: true as const }
    const known = await tx.findReadable(only(doc.membership(person, client), 'role'))
    await takeFromCircle(tx, client, person)
    tx.delete(doc.membership(person, client))
    record(tx, 'member.withdrawn', {
      actor: by,
      person: client,
      details: { role: known?.role ?? null },
    })
    return { withdrawn: true as const }
  })
})
