import { type Side, summaryOf } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import type { Gallery } from '@portal/model/gallery'
import { studioDesk } from '@portal/model/ids'
import type { Announcement } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { list, type Row, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from './announce.ts'

/** Seconds after a while is over until it is told of; its last events are on their way then. */
const settleSeconds = 3

/**
 * Trigger on comments: one task for all that is said of a gallery in one while (an hour), run when
 * it is over. A while is known by the comment's own time, so that a late event finds the same task.
 */
export async function onCommentCreated(gallery: string, at: Date, now = new Date()): Promise<void> {
  const length = Math.max(1, parameters.commentNoticeDelay.value()) * 1_000
  const from = Math.floor(at.getTime() / length) * length
  const to = from + length
  const wait = Math.max(0, Math.ceil((to - now.getTime()) / 1_000)) + settleSeconds
  await enqueue('announceComments', { gallery, from, to }, `comments-${gallery}-${from}`, wait)
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What one side is told of the other's words; where there is one photo, it opens. */
function announcementOf(
  id: string,
  { client, clientName, names, title }: Gallery,
  said: readonly Row<Comment>[],
  side: Side,
): Omit<Announcement, 'id'> {
  const photos = [...new Set(said.map(({ value }) => value.photo))]
  const only = photos.length === 1 ? photos[0] : undefined
  const data = {
    name: names[said.at(-1)?.value.author ?? ''] ?? clientName,
    package: title,
    comments: counted(said.length, 'comment'),
    photographs: counted(photos.length, 'photograph'),
    text: summaryOf(said.at(-1)?.value.text ?? ''),
  }
  return side === 'client'
    ? {
        kind: 'comments-arrived',
        to: studioDesk,
        email: null,
        data,
        link: `/desk/galleries/${id}?view=client${only ? `&photo=${only}` : ''}`,
      }
    : {
        kind: 'comment-answered',
        to: client,
        email: null,
        data,
        link: `/portal/gallery/${id}${only ? `?photo=${only}` : ''}`,
      }
}

/**
 * Tells each side what the other said of a gallery's photos between two instants (ms; the second
 * excluded). Run twice it tells nobody twice; what was taken back meanwhile is not told.
 */
export async function announceComments(id: string, from: number, to: number): Promise<void> {
  const spoken = (
    await list(collection.comments(id), (all) =>
      all.where('at', '>=', new Date(from)).where('at', '<', new Date(to)).orderBy('at'),
    )
  ).filter(({ value }) => !value.deleted)
  for (const side of ['client', 'studio'] as const) {
    const said = spoken.filter(({ value }) => value.side === side)
    if (said.length > 0) await tell(id, `comments-${id}-${side}-${from}`, said, side)
  }
}

const tell = (id: string, notice: string, said: readonly Row<Comment>[], side: Side) =>
  transaction(async (tx) => {
    const gallery = await tx.find(doc.gallery(id))
    // What its client cannot open any more needs no telling.
    if (!gallery || (side === 'studio' && !gallery.published)) return
    const announcement = announcementOf(id, gallery, said, side)
    const reader = announcement.to ?? studioDesk
    if (await tx.find(doc.bellEntry(reader, notice))) return
    announce(tx, { id: notice, ...announcement })
  })
