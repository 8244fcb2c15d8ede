import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
import { newestAlone, type StillTrue } from '../notices/still-true.ts'

/** A notice of words rings while they are unread, and once for each thread. */
export const stillUnread: StillTrue = async (tx, delivery, now) => {
  const { about, link, to } = delivery.value
  // Those of earlier versions say it in their link alone.
  const conversation =
    about.conversation ?? idsIn([routes.portal.chat, routes.desk.chat], link)?.[0]
  const thread = conversation ? await tx.find(doc.conversation(conversation)) : null
  const isRead = thread?.unread[to === studioDesk ? 'studio' : 'client'] === 0
  return isRead ? null : newestAlone(tx, delivery, now)
}
