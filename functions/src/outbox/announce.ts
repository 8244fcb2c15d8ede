import { type Announcement, noticeChannels } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { newLetter } from './new-letter.ts'

/**
 * Tells somebody something, in the transaction of the change it tells of: an entry of the bell and
 * a letter in the outbox for each other channel of its kind. The ids derive from the
 * announcement's, so announcing twice writes the same documents.
 */
export function announce(tx: Transaction, { id, ...announcement }: Announcement): void {
  const { kind, to, data, link } = announcement
  const now = new Date()
  for (const channel of noticeChannels[kind]) {
    if (channel === 'bell') {
      if (to) tx.write(doc.bellEntry(to, id), { kind, data, link, at: now, readAt: null })
    } else tx.write(doc.letter(`${id}-${channel}`), newLetter({ ...announcement, channel }, now))
  }
}
