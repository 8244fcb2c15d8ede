import type { PersonId } from '@portal/model/ids'
import type { Announcement } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** What concerns a client and the client's partners alike; it calls its reader by name. */
type OfParty = Extract<Announcement, { data: { name: string } }> & { to: PersonId }

/**
 * Tells a client, and the client's partners the same, each by name and as each wants to hear it.
 * What asks for money goes to the client alone: no partner pays.
 */
export async function tellParty(tx: Transaction, announcement: OfParty): Promise<void> {
  announce(tx, announcement)
  const { id, to: client, data } = announcement
  const circle = await tx.findReadable(doc.circle(client))
  for (const [person, { role, name }] of Object.entries(circle?.members ?? {}))
    if (role === 'partner')
      announce(tx, {
        ...announcement,
        id: `${id}-${person}`,
        to: person,
        // Whatever the partner's own account says.
        email: null,
        data: { ...data, name },
        sharedBy: client,
      } as Announcement)
}
