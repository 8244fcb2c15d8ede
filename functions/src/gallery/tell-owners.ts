import type { Gallery } from '@portal/model/gallery'
import type { Announcement } from '@portal/model/notice'
import { doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** Where its client was written to last; null, and whatever the account says, if nobody can read it. */
export async function addressFor(
  tx: Transaction,
  { booking }: Pick<Gallery, 'booking'>,
): Promise<string | null> {
  const known = await tx.findReadable(only(doc.booking(booking), 'clientEmail'))
  return known?.clientEmail ?? null
}

/** Tells the client of a gallery and the client's partners the same, each by name. */
export function tellOwners(
  tx: Transaction,
  { client, clientName, members, names }: Gallery,
  /** The client's; null: whatever the account says. */
  email: string | null,
  { id, data, ...notice }: Omit<Announcement, 'to' | 'email'>,
): void {
  announce(tx, { ...notice, id, to: client, email, data: { ...data, name: clientName } })
  for (const [person, role] of Object.entries(members))
    if (role === 'partner')
      announce(tx, {
        ...notice,
        id: `${id}-${person}`,
        to: person,
        email: null,
        data: { ...data, name: names[person] ?? '' },
      })
}
