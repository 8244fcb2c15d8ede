import type { AuditEntry } from '@portal/model/audit'
import { collection, doc } from '@portal/model/paths'
import { useSearch } from '../../shared/search/use-search.ts'
import { type Live, type LiveRow, type Narrow, useLive } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import type { LogFilter } from './audit-filter.ts'
import { type Newest, useNewest } from './use-newest.ts'

/** So many clients by a name are looked for in the log at once. */
const mostPeople = 10

/** Newest first, each once. */
const merged = (...lists: readonly LiveRow<AuditEntry>[][]): LiveRow<AuditEntry>[] =>
  [...new Map(lists.flat().map((row) => [row.id, row])).values()].toSorted(
    (a, b) => b.value.at.getTime() - a.value.at.getTime(),
  )

const none: Live<LiveRow<AuditEntry>[]> = {
  state: 'ready',
  value: [],
  fromCache: false,
  unreadable: [],
}

/** What of the whole log a filter asks for, and whom the words that are typed name. */
export interface Log extends Newest<AuditEntry> {
  named: ReadonlySet<string>
}

/**
 * The entries that the filter asks the server for, of the whole log: of a person, by what they are
 * about, and by words of theirs or the name of whom they concern.
 */
export function useLog({ search: typed, group, person }: LogFilter): Log {
  const who = useLive(person === null ? null : doc.person(person))
  // Les is the actor of his entries and the person of none.
  const isLes = who.state === 'ready' && who.value?.role === 'admin'
  const isKnown = person === null || who.state !== 'loading'
  const found = useSearch('client', typed, mostPeople)
  const { search } = found
  const named =
    found.entries.state === 'ready' ? found.entries.value.map(({ value }) => value.of) : []
  const about: NonNullable<Narrow['where']> = [
    ...(group === null ? [] : [['group', '==', group] as const]),
    ...(person === null ? [] : [[isLes ? 'actor' : 'person', '==', person] as const]),
  ]
  const asked = isKnown ? collection.audit() : null
  const byWords = useNewest(asked, 'at', [
    ...about,
    ...(search === null ? [] : [['keys', 'array-contains', search.byWord ?? search.key] as const]),
  ])
  const isByName = named.length > 0 && person === null
  const byName = useNewest(isByName ? asked : null, 'at', [
    ...about,
    ['person', 'in', named] as const,
  ])
  const others = isByName ? byName.rows : none
  const isNaming = search !== null && found.entries.state === 'loading'
  const both = together({ words: byWords.rows, others }, (read) => merged(read.words, read.others))
  const more =
    byWords.more || (isByName && byName.more)
      ? () => {
          byWords.more?.()
          if (isByName) byName.more?.()
        }
      : null
  return {
    rows:
      isNaming && byWords.rows.state === 'ready' && byWords.rows.value.length === 0
        ? { state: 'loading' }
        : both,
    isReading: byWords.isReading || (isByName && byName.isReading),
    more,
    named: new Set(named),
  }
}
