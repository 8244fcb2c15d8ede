import { isWaiting, readsForSide, type Talker } from '@portal/model/chat'
import { studioDesk } from '@portal/model/ids'
import { idsIn, routes } from '@portal/model/routes'
import { newestAlone, type StillTrue } from '../notices/still-true.ts'
import { newestOf, threadAt, toldTo } from './thread-readers.ts'

/** A notice of words rings while its reader has not read them, and once for each thread. */
export const stillUnread: StillTrue = async (tx, delivery, now) => {
  const { about, link, to } = delivery.value
  // Those of earlier versions say it in their link alone.
  const conversation =
    about.conversation ?? idsIn([routes.portal.chat, routes.desk.chat], link)?.[0]
  const thread = conversation ? await tx.find(threadAt(conversation)) : null
  if (conversation && thread && to) {
    const reader: Talker = { person: to, side: to === studioDesk ? 'studio' : 'client' }
    const [newest] = readsForSide(thread, reader)
      ? []
      : await tx.list(newestOf(conversation), toldTo(reader.side))
    if (!isWaiting(thread, reader, newest?.value.at ?? null)) return null
  }
  return newestAlone(tx, delivery, now)
}
