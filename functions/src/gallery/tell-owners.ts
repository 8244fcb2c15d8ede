import type { Gallery } from '@portal/model/gallery'
import type { PersonId } from '@portal/model/ids'
import type { Announcement } from '@portal/model/notice'
import type { DataOf } from '@portal/model/notice-kinds/notice-kinds'
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

type OfOwners = 'gallery-archived' | 'gallery-expires' | 'gallery-reopened'

/** What each owner is told: all but to whom it goes, and the name it goes by. */
type OwnersNotice = {
  [Kind in OfOwners]: Omit<Announcement<Kind>, 'to' | 'email' | 'data'> & {
    data: Omit<DataOf<Kind>, 'name'>
  }
}[OfOwners]

/** Tells the client of a gallery and the client's partners the same, each by name. */
export function tellOwners(
  tx: Transaction,
  { client, clientName, members, names }: Gallery,
  /** The client's; null: whatever the account says. */
  email: string | null,
  { id, data, ...notice }: OwnersNotice,
): void {
  const tell = (own: { id: string; to: PersonId; email: string | null }, name: string) =>
    announce(tx, { ...notice, ...own, data: { ...data, name } } as Announcement<OfOwners>)
  tell({ id, to: client, email }, clientName)
  for (const [person, role] of Object.entries(members))
    if (role === 'partner')
      tell({ id: `${id}-${person}`, to: person, email: null }, names[person] ?? '')
}
