import type { Conversation } from '@portal/model/chat'
import { isFound } from '@portal/model/fold'

export const filters = ['all', 'unread', 'done'] as const
export type Filter = (typeof filters)[number]

/** A conversation with its id. */
export interface ConversationRow {
  id: string
  value: Conversation
}

const passes: Record<Filter, (conversation: Conversation) => boolean> = {
  all: ({ done }) => !done,
  unread: ({ unread, kept }) => unread.studio > 0 || kept,
  done: ({ done }) => done,
}

const time = ({ value }: ConversationRow) => value.last?.at.getTime() ?? 0

/** The newest words first; those without any come last, by name. */
export const byLastWords = <Row extends ConversationRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (a, b) => time(b) - time(a) || a.value.clientName.localeCompare(b.value.clientName, 'en'),
  )

/** How many conversations each filter leaves. */
export const countFilters = (rows: readonly ConversationRow[]): Record<Filter, number> => {
  const count = (filter: Filter) => rows.filter(({ value }) => passes[filter](value)).length
  return { all: count('all'), unread: count('unread'), done: count('done') }
}

/**
 * The conversations a filter and a search leave, the newest words first. The one that is open does
 * not leave the unread ones under Les's eyes because he reads it.
 */
export function shownConversations<Row extends ConversationRow>(
  rows: readonly Row[],
  filter: Filter,
  search: string,
  open?: string,
): Row[] {
  return byLastWords(
    rows.filter(
      ({ id, value }) =>
        (passes[filter](value) || (filter === 'unread' && id === open)) &&
        isFound(search, value.clientName, value.subject ?? ''),
    ),
  )
}
