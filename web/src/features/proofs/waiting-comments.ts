import type { Comment } from '@portal/model/comment'
import type { LiveRow } from '#firebase/live.ts'
import type { WaitingComment } from '#ui/files/outgoing-store.ts'

/** A comment, and what is still to leave this device of it. */
export interface CommentRow extends LiveRow<Comment> {
  /** Set while it has not left, because its files have not. */
  waiting: WaitingComment | null
}

function shownWaiting(waiting: WaitingComment): CommentRow {
  const { id, gallery: _, sender: author, ...said } = waiting.message
  const value = { ...said, author, at: new Date(waiting.at), done: null, deleted: false }
  return { id, value, pending: true, waiting }
}

/** What is stored and what waits, each once. */
export function withWaiting(
  rows: readonly LiveRow<Comment>[],
  waiting: readonly WaitingComment[],
): CommentRow[] {
  const stored = new Set(rows.map(({ id }) => id))
  return [
    ...rows.map((row) => ({ ...row, waiting: null })),
    ...waiting.filter(({ message }) => !stored.has(message.id)).map(shownWaiting),
  ]
}
