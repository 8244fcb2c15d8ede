import { isDeepStrictEqual } from 'node:util'
import { doc } from '@portal/model/paths'
import type { SearchKind } from '@portal/model/search'
import { transaction } from '#platform/firestore'
import type { Written } from '#platform/triggers'
import { searchedBy } from './searched.ts'

/**
 * Makes the entry of a record what the record says now, or takes it away with the record; `true`
 * when something was written. Reads the record itself, so it is idempotent and may come late. What
 * nobody can read keeps the entry it had.
 */
export const keepEntry = (kind: SearchKind, id: string): Promise<boolean> =>
  transaction(async (tx) => {
    const { at, entryOf } = searchedBy[kind]
    const [place, kept] = [at(id), doc.searchEntry(kind, id)]
    const [record, known] = await Promise.all([tx.findReadable(place), tx.findReadable(kept)])
    if (record === null && (await tx.isThere(place))) return false
    const wanted = record === null ? null : entryOf(id, record)
    if (wanted === null) {
      const isKept = known !== null || (await tx.isThere(kept))
      if (isKept) tx.delete(kept)
      return isKept
    }
    if (isDeepStrictEqual(known, wanted)) return false
    tx.write(kept, wanted)
    return true
  })

/** Whether a change of a record may have changed what it is found by. */
export const concernsSearch = (
  kind: SearchKind,
  { before, after }: Pick<Written, 'before' | 'after'>,
): boolean =>
  !before ||
  !after ||
  searchedBy[kind].fields.some((field) => !isDeepStrictEqual(before[field], after[field]))

/** For each change of a record: most change nothing that it is found by, and read nothing here. */
export async function onSearchedWritten(
  kind: SearchKind,
  written: Pick<Written, 'before' | 'after'>,
  id: string,
): Promise<void> {
  if (concernsSearch(kind, written)) await keepEntry(kind, id)
}
