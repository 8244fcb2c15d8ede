import { kindOfFiles } from '@portal/model/attachment'
import { summaryLimit } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import type { Gallery } from '@portal/model/gallery'
import { type CommentId, type GalleryId, type PersonId, studioDesk } from '@portal/model/ids'
import { mayChoose, roleIn } from '@portal/model/access'
import type { Announcement } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { oneLine, shortened } from '@portal/model/words'
import { list, type Row, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from '../outbox/announce.ts'
import { tasks } from '../tasks.ts'

/** Seconds after a while is over until it is told of; its last events are on their way then. */
const settleSeconds = 3
/** How many values an `in` query takes. */
const valuesPerQuery = 30

/**
 * Trigger on comments: one task for all that is said of a gallery in one while (an hour), run when
 * it is over. A while is known by the comment's own time, so that a late event finds the same task.
 */
export async function onCommentCreated(gallery: string, at: Date, now = new Date()): Promise<void> {
  const length = Math.max(1, parameters.commentNoticeDelay.value()) * 1_000
  const from = Math.floor(at.getTime() / length) * length
  const to = from + length
  const wait = Math.max(0, Math.ceil((to - now.getTime()) / 1_000)) + settleSeconds
  await enqueue(tasks.announceComments, { gallery, from, to }, `comments-${gallery}-${from}`, wait)
}

/** What a comment without words says in a notice. */
const wordless = { pictures: 'A picture', files: 'A file' } as const

/** Who hears of words: Les, the client, or a member who has spoken in their thread. */
type Hearer = { side: 'studio' } | { side: 'client'; member: PersonId | null }

/** What somebody is told of the other side's words; where there is one photo, it opens. */
function announcementOf(
  id: string,
  { client, clientName, names, title }: Gallery,
  said: readonly Row<Comment>[],
  hearer: Hearer,
): Omit<Announcement<'comments-arrived' | 'comment-answered'>, 'id'> & { to: PersonId } {
  const photos = [...new Set(said.map(({ value }) => value.photo))]
  const only = photos.length === 1 ? photos[0] : undefined
  const last = said.at(-1)?.value
  const data = {
    package: title,
    comments: said.length,
    photographs: photos.length,
    text: last
      ? shortened(oneLine(last.text), summaryLimit) || wordless[kindOfFiles(last.attachments)]
      : '',
  }
  if (hearer.side === 'studio') {
    const name = names[last?.author ?? ''] ?? clientName
    return {
      kind: 'comments-arrived',
      to: studioDesk,
      email: null,
      data: { name, ...data },
      about: { gallery: id, photo: only ?? null },
    }
  }
  const to = hearer.member ?? client
  return {
    kind: 'comment-answered',
    to,
    email: null,
    data: { name: names[to] ?? clientName, ...data },
    about: { gallery: id, photo: only ?? null },
  }
}

const threadOf = ({ id, value }: Row<Comment>): CommentId => value.parent ?? id

/** What Les said in the threads of each person who has spoken there. */
async function answersBySpeaker(
  id: GalleryId,
  said: readonly Row<Comment>[],
): Promise<Map<PersonId, Row<Comment>[]>> {
  const photos = [...new Set(said.map(({ value }) => value.photo))]
  const answers = new Map<PersonId, Row<Comment>[]>()
  for (let from = 0; from < photos.length; from += valuesPerQuery) {
    const some = photos.slice(from, from + valuesPerQuery)
    const around = await list(collection.comments(id), (all) => all.where('photo', 'in', some))
    for (const one of said.filter(({ value }) => some.includes(value.photo))) {
      const speakers = around.filter(
        (other) =>
          threadOf(other) === threadOf(one) &&
          other.value.side === 'client' &&
          !other.value.deleted,
      )
      for (const speaker of new Set(speakers.map(({ value }) => value.author)))
        answers.set(speaker, [...(answers.get(speaker) ?? []), one])
    }
  }
  return answers
}

/**
 * Tells Les what was said of a gallery's photos between two instants (ms; the second excluded),
 * and of his own words the client and whoever has spoken in the same thread. Run twice it tells
 * nobody twice; what was taken back meanwhile is not told.
 */
export async function announceComments(id: GalleryId, from: number, to: number): Promise<void> {
  const spoken = (
    await list(collection.comments(id), (all) =>
      all.where('at', '>=', new Date(from)).where('at', '<', new Date(to)).orderBy('at'),
    )
  ).filter(({ value }) => !value.deleted)
  const asked = spoken.filter(({ value }) => value.side === 'client')
  if (asked.length > 0) await tell(id, `comments-${id}-client-${from}`, asked, { side: 'studio' })
  const answered = spoken.filter(({ value }) => value.side === 'studio')
  if (answered.length === 0) return
  const notice = `comments-${id}-studio-${from}`
  await tell(id, notice, answered, { side: 'client', member: null })
  for (const [member, answers] of await answersBySpeaker(id, answered))
    await tell(id, `${notice}-${member}`, answers, { side: 'client', member })
}

const tell = (id: GalleryId, notice: string, said: readonly Row<Comment>[], hearer: Hearer) =>
  transaction(async (tx) => {
    const gallery = await tx.find(doc.gallery(id))
    // What its client cannot open any more needs no telling.
    if (!gallery || (hearer.side === 'client' && !gallery.published)) return
    if (hearer.side === 'client' && hearer.member !== null) {
      const role = roleIn(gallery, hearer.member)
      // The client is told of everything anyway, and whoever has left of nothing.
      if (role === 'client' || !mayChoose(role)) return
    }
    const announcement = announcementOf(id, gallery, said, hearer)
    if (await tx.find(doc.bellEntry(announcement.to, notice))) return
    announce(tx, { id: notice, ...announcement })
  })
