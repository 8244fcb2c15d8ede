import { Failure } from '@portal/model/failure'
import type { Circle } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { type Actor, signedIn } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** Fails with `not-found` for anybody but the client and Les. */
export function requireOwn(client: string, actor: Actor): void {
  if (signedIn(actor) !== client && actor.role !== 'admin') throw new Failure('not-found')
}

/** A client's circle for the client or for Les; for anybody else it is `not-found`. */
export async function ownCircle(tx: Transaction, client: string, actor: Actor): Promise<Circle> {
  requireOwn(client, actor)
  return (
    (await tx.find(doc.circle(client))) ?? {
      client,
      clientName: '',
      members: {},
      invitations: {},
    }
  )
}
