import { type Announcement, linkOf } from '@portal/model/notice'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { storedSubject } from '@portal/model/notice-kinds/subject'
import { storedData } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { newDelivery } from './new-delivery.ts'

/**
 * Tells somebody something, in the transaction of the change it tells of: an entry of the bell and
 * a delivery in the outbox for each other channel of its kind. The ids derive from the
 * announcement's, so a transaction that runs again writes the same documents. A later transaction
 * writes them anew, unread and to be sent again: whoever announces knows that it is the first.
 */
export function announce(tx: Transaction, announcement: Announcement): void {
  const { id, kind, to, email, sharedBy } = announcement
  const data = storedData(kind, announcement.data)
  const link = linkOf(announcement)
  const about = storedSubject({ ...announcement.about, ...(sharedBy && { client: sharedBy }) })
  const now = new Date()
  for (const channel of noticeKinds[kind].channels) {
    if (channel === 'bell') {
      if (to)
        tx.write(doc.bellEntry(to, id), {
          kind,
          data,
          about,
          link,
          at: now,
          readAt: null,
          answeredAt: null,
        })
    } else
      tx.write(
        doc.letter(`${id}-${channel}`),
        newDelivery({ kind, to, email, data, about, link, channel }, now),
      )
  }
}
