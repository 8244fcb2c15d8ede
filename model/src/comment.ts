import { z } from 'zod'
import { Attachment } from './attachment.ts'
import { Side } from './chat.ts'
import { CommentId, PersonId, PhotoId } from './ids.ts'
import { StoredWords } from './words.ts'

export const commentLimit = 2_000
export const attachmentsPerComment = 4
/** How many comments of one gallery are listened to; the latest, should there be more. */
export const mostComments = 2_000

/** A place on a picture, in parts (0 … 1) of its width and height. */
export const Pin = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Pin = z.infer<typeof Pin>

/**
 * Words about one photograph. The first of a thread has no parent and may point at a place and ask
 * for retouching; every answer has the thread's first as its parent. The id is made by its author:
 * sent twice is one comment.
 */
export const Comment = z.strictObject({
  photo: PhotoId,
  parent: CommentId.nullable(),
  author: PersonId,
  side: Side,
  /** Empty only beside a file, or when it was taken back. */
  text: StoredWords(commentLimit),
  attachments: z.array(Attachment).max(attachmentsPerComment).default([]),
  pin: Pin.nullable(),
  retouch: z.boolean(),
  /** When somebody of the studio had dealt with the thread; what its client says later reopens it. */
  done: z.strictObject({ at: z.date(), by: PersonId }).nullable(),
  at: z.date(),
  /** Taken back: its words and files are gone, that it was there is not. */
  deleted: z.boolean(),
})
export type Comment = z.infer<typeof Comment>

/** A comment as it is listed, with whatever else is known of it. */
interface Row {
  id: CommentId
  value: Comment
}

/** A comment that began something, with its answers, oldest first. */
export interface Thread<Listed extends Row = Row> {
  first: Listed
  answers: Listed[]
  /** 1, 2, 3 … among those of its photo that point at a place; null for those that do not. */
  number: number | null
  open: boolean
}

const byTime = (a: Row, b: Row) =>
  a.value.at.getTime() - b.value.at.getTime() || (a.id < b.id ? -1 : 1)

/** Whether somebody of the studio still has to deal with it; `answers` are those that stand. */
function isOpen(first: Comment, answers: readonly Row[]): boolean {
  const { done } = first
  const said = answers.filter(({ value }) => value.side === 'client')
  return done ? said.some(({ value }) => value.at > done.at) : !first.deleted || said.length > 0
}

/** Whether a thread asks for work on the picture that nobody has done. */
export const isToRetouch = ({ first, open }: Thread): boolean =>
  open && first.value.retouch && !first.value.deleted

/** The threads of each photo, oldest first. One of which everything was taken back is gone. */
export function threadsOf<Listed extends Row>(
  comments: readonly Listed[],
): Map<PhotoId, Thread<Listed>[]> {
  const inOrder = comments.toSorted(byTime)
  const answers = new Map<CommentId, Listed[]>()
  for (const row of inOrder) {
    const { parent, deleted } = row.value
    if (parent !== null && !deleted) answers.set(parent, [...(answers.get(parent) ?? []), row])
  }
  const threads = new Map<PhotoId, Thread<Listed>[]>()
  for (const first of inOrder.filter(({ value }) => value.parent === null)) {
    const { photo, pin } = first.value
    const said = answers.get(first.id) ?? []
    if (first.value.deleted && said.length === 0) continue
    const others = threads.get(photo) ?? []
    const pinned = others.filter(({ number }) => number !== null).length
    others.push({
      first,
      answers: said,
      number: pin ? pinned + 1 : null,
      open: isOpen(first.value, said),
    })
    threads.set(photo, others)
  }
  return threads
}

/** How many threads of each photo wait for an answer; photos without any are not named. */
export function openThreads(
  threads: ReadonlyMap<PhotoId, readonly Thread[]>,
): Map<PhotoId, number> {
  const counts = Array.from(
    threads,
    ([photo, all]) => [photo, all.filter(({ open }) => open).length] as const,
  )
  return new Map(counts.filter(([, count]) => count > 0))
}

/** The photos somebody wants retouched and that nobody has dealt with. */
export const photosToRetouch = (threads: ReadonlyMap<PhotoId, readonly Thread[]>): Set<PhotoId> =>
  new Set(Array.from(threads).flatMap(([photo, all]) => (all.some(isToRetouch) ? [photo] : [])))
