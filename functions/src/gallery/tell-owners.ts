import type { Gallery } from '@portal/model/gallery'
import type { Announcement } from '@portal/model/notice'
import type { Transaction } from '#platform/firestore'
import { announce } from '../notices/announce.ts'

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
