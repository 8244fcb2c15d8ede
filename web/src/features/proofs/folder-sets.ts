import { type PhotoSet, setsLimit } from '@portal/model/arrangement'
import type { SetId } from '@portal/model/ids'
import { clip, isSeen, oneLine } from '@portal/model/words'
import type { SourceFile } from './read-drop.ts'

/** What cameras and photographers call folders that are no part of a day. */
const technical =
  /^(?:dcim|private|\d{3}[a-z0-9_]{5}|(?:card|karte|carte|cf|sd|camera|cam|body|raws?|jpe?gs?|heic|exports?|selects?|selected|proofs?|finals?|edit(?:s|ed)?|web|print|full|high|low)(?:[-_ ]*\w{1,2})?)$/i

/** The folders a file lies in, outermost first. */
const foldersOf = ({ path }: Pick<SourceFile, 'path'>): string[] =>
  path.split('/').filter(Boolean).slice(0, -1)

/**
 * The name of the set that each path belongs to: the first folder in which what was dropped
 * branches, leaving out those that cameras make. A folder whose files lie together makes no set.
 */
export function setNames(files: readonly Pick<SourceFile, 'path'>[]): Map<string, string> {
  const all = files.map((file) => ({ path: file.path, folders: foldersOf(file) }))
  let depth = 0
  const first = all[0]?.folders ?? []
  while (depth < first.length && all.every(({ folders }) => folders[depth] === first[depth]))
    depth += 1
  const names = all.flatMap(({ path, folders }) => {
    const name = folders.slice(depth).find((folder) => !technical.test(folder))
    const tidy = clip(oneLine((name ?? '').replaceAll('_', ' ')), 40).trim()
    return isSeen(tidy) ? [[path, tidy] as const] : []
  })
  return new Map(names)
}

/**
 * Sets for what was dropped: those of the gallery, and new ones behind them as far as there is room;
 * and which set each path comes into.
 */
export function withFolderSets(
  sets: readonly PhotoSet[],
  files: readonly Pick<SourceFile, 'path'>[],
  newId: () => string,
): { sets: PhotoSet[]; setOf: Map<string, SetId> } {
  const all = [...sets]
  const byName = new Map(sets.map(({ id, name }) => [name.toLowerCase(), id]))
  const setOf = new Map<string, SetId>()
  for (const [path, name] of setNames(files)) {
    const known = byName.get(name.toLowerCase())
    if (known === undefined && all.length >= setsLimit) continue
    const id = known ?? newId()
    if (known === undefined) {
      all.push({ id, name })
      byName.set(name.toLowerCase(), id)
    }
    setOf.set(path, id)
  }
  return { sets: all, setOf }
}
