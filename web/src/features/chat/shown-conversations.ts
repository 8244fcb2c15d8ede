import type { Conversation } from '@portal/model/chat'

export const filters = ['all', 'unread', 'done'] as const
export type Filter = (typeof filters)[number]

interface Row {
  id: string
  value: Conversation
}

/** The conversations a filter and a search leave, the newest words first. */
export function shownConversations(rows: readonly Row[], filter: Filter, search: string): Row[] {
  const wanted = search.trim().toLowerCase()
  const passes = {
    all: ({ done }: Conversation) => !done,
    unread: ({ unread }: Conversation) => unread.studio > 0,
    done: ({ done }: Conversation) => done,
  }[filter]
  const time = ({ value }: Row) => value.last?.at.getTime() ?? 0
  return rows
    .filter(({ value }) => passes(value) && value.clientName.toLowerCase().includes(wanted))
    .toSorted((a, b) => time(b) - time(a))
}
