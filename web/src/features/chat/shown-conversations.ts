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
 * The conversations that are shown, the newest words first. A search without another filter looks
 * through all of them, those that are done as well; `found` are the ids of those that the server has
 * found, by whatever it knows of them. The one that is open does not leave the unread ones under
 * Les's eyes because he reads it.
 */
export function shownConversations<Row extends ConversationRow>(
  rows: readonly Row[],
  { filter, search, open, found }: Shown,
): Row[] {
  const isSearch = search.trim() !== ''
  return byLastWords(
    rows.filter(
      ({ id, value }) =>
        ((isSearch && filter === 'all') ||
          passes[filter](value) ||
          (filter === 'unread' && id === open)) &&
        (found?.has(id) || isFound(search, value.clientName, value.subject ?? '')),
    ),
  )
}

/** What Les wants to see of his conversations. */
export interface Shown {
  filter: Filter
  search: string
  /** The conversation that is open beside the list. */
  open?: string | undefined
  found?: ReadonlySet<string>
}
