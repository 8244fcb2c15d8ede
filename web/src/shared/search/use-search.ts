import { collection } from '@portal/model/paths'
import {
  answers,
  type Search,
  type SearchEntry,
  type SearchKind,
  searchLimit,
  searchOf,
} from '@portal/model/search'
import { type Live, type LiveRow, type Narrow, useLiveList } from '#firebase/live.ts'
import { useSettled } from './use-settled.ts'

/** The entries of what is typed. */
export interface Found {
  /** What is asked for; null while nothing is typed. */
  search: Search | null
  /** Loading also while somebody is still typing. */
  entries: Live<LiveRow<SearchEntry>[]>
}

const nothing: Found['entries'] = { state: 'ready', value: [], fromCache: false, unreadable: [] }
const loading: Live<never> = { state: 'loading' }

const asked = (search: Search | null, key: string | null | undefined) =>
  search && key ? collection.search() : null

/** What of a kind is searched, and in which order it comes. */
export interface Among {
  where?: Narrow['where']
  orderBy?: Narrow['orderBy']
}

/**
 * What of a kind is found by words, of all there is or of those `among`, the newest first unless they
 * say otherwise: at most `most`, which is what it reads. Words in another order than they stand in are asked for by the longest of them, once
 * nothing was found otherwise.
 */
export function useSearch(
  kind: SearchKind,
  typed: string,
  most = 20,
  { where = [], orderBy = ['at', 'desc'] }: Among = {},
): Found {
  const settled = useSettled(typed)
  const search = searchOf(settled)
  const narrow = (key: string | null | undefined, limit: number) =>
    ({
      where: [['kind', '==', kind], ['keys', 'array-contains', key], ...where],
      orderBy,
      limit,
    }) as const
  const byPhrase = useLiveList(asked(search, search?.key), narrow(search?.key, most))
  const isNone = byPhrase.state === 'ready' && byPhrase.value.length === 0
  const word = isNone ? search?.byWord : null
  const byWord = useLiveList(asked(search, word), narrow(word, searchLimit))
  const isTyping = searchOf(typed)?.words.join() !== search?.words.join()
  if (isTyping) return { search: searchOf(typed), entries: loading }
  if (search === null) return { search, entries: nothing }
  const found = word ? byWord : byPhrase
  if (found.state !== 'ready') return { search, entries: found }
  const value = found.value.filter((row) => answers(row.value, search)).slice(0, most)
  return { search, entries: { ...found, value } }
}

/** The ids of the records that were found; none while it is not known, or nothing is typed. */
export const idsOf = ({ entries }: Found): string[] =>
  entries.state === 'ready' ? entries.value.map(({ value }) => value.of) : []
