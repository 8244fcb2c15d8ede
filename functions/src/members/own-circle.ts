import { Failure } from '@portal/model/failure'
import { type Say, sayIn } from '@portal/model/inviting'
import type { Circle } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { type Actor, signedIn } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** A client's circle as it is read, to which nobody belongs yet where there is none. */
const emptyCircle = (client: string): Circle => ({
  client,
  clientName: '',
  members: {},
  invitations: {},
})

/** A client's circle for whoever has a say in it; for anybody else it is `not-found`. */
export async function ownCircle(
  tx: Transaction,
  client: string,
  actor: Actor,
): Promise<{ circle: Circle; say: Say }> {
  const known = (await tx.find(doc.circle(client))) ?? emptyCircle(client)
  const say = sayIn(known, { person: signedIn(actor), role: actor.role })
  if (say === 'none') throw new Failure('not-found')
  return { circle: known, say }
}

/** The same of a circle that nobody can read: its client and Les have their say all the same. */
export async function readableCircle(
  tx: Transaction,
  client: string,
  actor: Actor,
): Promise<{ circle: Circle; say: Say }> {
  const circle = (await tx.findReadable(doc.circle(client))) ?? emptyCircle(client)
  return { circle, say: sayIn(circle, { person: signedIn(actor), role: actor.role }) }
}
