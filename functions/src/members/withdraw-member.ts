import { Failure } from '@portal/model/failure'
import { withdrawMember as contract } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { changeCircle } from './access-to.ts'

/**
 * Ends a member's access, by the client, by Les, or by leaving. Rules close with this transaction,
 * `media` as soon as its memory ends. What the member said and chose stays, under the name.
 */
export const withdrawMember = defineCall(contract, ({ client, person }, actor) => {
  const by = signedIn(actor)
  if (by !== client && by !== person && actor.role !== 'admin') throw new Failure('not-found')
  return transaction(async (tx) => {
    const circle = await tx.find(doc.circle(client))
    if (!circle || !Object.hasOwn(circle.members, person)) return { withdrawn: true as const }
    const { [person]: gone, ...members } = circle.members
    await changeCircle(tx, { ...circle, members })
    tx.delete(doc.membership(person, client))
    record(tx, 'member.withdrawn', {
      actor: by,
      person: client,
      details: { role: gone?.role ?? null },
    })
    return { withdrawn: true as const }
  })
})
