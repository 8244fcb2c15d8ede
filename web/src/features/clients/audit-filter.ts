import type { AuditEntry } from '@portal/model/audit'
import { fold } from '@portal/model/fold'
import type { EventGroup } from '#text/en/clients.ts'
import { text } from '#text/text.ts'
import { lineOf, type LogContext, type LogLine } from './audit-words.ts'

/** What Les narrows the log to; an empty search and nulls narrow nothing. */
export interface LogFilter {
  search: string
  group: EventGroup | null
  person: string | null
}

/** An entry with its words. */
export interface LogRow {
  id: string
  entry: AuditEntry
  line: LogLine
}

export const eventGroups = Object.keys(text.clients.log.groups) as EventGroup[]

/** Whether somebody did it, or it concerns them. */
const isAbout = ({ actor, person }: AuditEntry, wanted: string): boolean =>
  actor === wanted || person === wanted

/** Everything of a row that a search looks through. */
const wordsOf = ({ line, entry }: LogRow): string =>
  fold(
    [
      line.sentence,
      line.who,
      line.whom,
      line.when,
      ...line.details.map(({ words }) => words),
      ...Object.values(entry.details),
      // What the server finds it by, too.
      entry.event.replace(/[.-]/g, ' '),
    ].join(' '),
  )

/**
 * The entries that the filter leaves, in words, in the order they came. Each word must be there,
 * unless the entry concerns somebody whom the words name by more than is said here.
 */
export function logRows(
  entries: readonly { id: string; value: AuditEntry }[],
  { search, group, person }: LogFilter,
  context: LogContext,
  named: ReadonlySet<string> = new Set(),
): LogRow[] {
  const wanted = fold(search).split(' ').filter(Boolean)
  return entries
    .filter(
      ({ value }) =>
        (group === null || value.event.startsWith(`${group}.`)) &&
        (person === null || isAbout(value, person)),
    )
    .map(({ id, value }) => ({ id, entry: value, line: lineOf(value, context) }))
    .filter((row) => {
      if (row.entry.person !== null && named.has(row.entry.person)) return true
      const all = wordsOf(row)
      return wanted.every((word) => all.includes(word))
    })
}
