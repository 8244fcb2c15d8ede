import { randomUUID } from 'node:crypto'
import { type PersonId, studioDesk } from '@portal/model/ids'
import type { Announcement } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** What somebody hears about the ways into their account. */
type AccessNotice = Extract<Announcement, { kind: 'access-changed' | 'signed-in-anew' }>

/**
 * Tells somebody of a way into their account, in the transaction of the change. One of Les's accounts
 * hears by the desk's bell and by the mail of its own address, whose the way is.
 */
export async function tellAccess(
  tx: Transaction,
  person: PersonId,
  { kind, data }: Pick<AccessNotice, 'kind' | 'data'>,
): Promise<void> {
  const standing = await tx.find(doc.standing(person))
  if (!standing) return
  const isLes = standing.role === 'admin'
  announce(tx, {
    id: `${kind}-${randomUUID()}`,
    kind,
    to: isLes ? studioDesk : person,
    email: isLes ? standing.email : null,
    data,
    about: {},
  } as AccessNotice)
}
