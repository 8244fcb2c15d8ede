import type { PersonId, PhotoId } from './ids.ts'

/** One person's hearts as another looks at them. */
export interface TheirPicks {
  person: PersonId
  name: string
  /** In the order they were given. */
  photos: readonly PhotoId[]
}

/** Whose hearts each photo has, in the order of the people. */
export function heartsByPhoto(people: readonly TheirPicks[]): Map<PhotoId, string[]> {
  const names = new Map<PhotoId, string[]>()
  for (const { name, photos } of people)
    for (const photo of photos) names.set(photo, [...(names.get(photo) ?? []), name])
  return names
}

/** The photos that anyone chose, and those that two or more agree on; `mine` is one of them. */
export function agreement(
  mine: ReadonlySet<PhotoId>,
  others: readonly TheirPicks[],
): { anyone: Set<PhotoId>; together: Set<PhotoId> } {
  const counts = new Map<PhotoId, number>(Array.from(mine, (photo) => [photo, 1]))
  for (const { photos } of others)
    for (const photo of photos) counts.set(photo, (counts.get(photo) ?? 0) + 1)
  const shared = Array.from(counts).flatMap(([photo, count]) => (count > 1 ? [photo] : []))
  return { anyone: new Set(counts.keys()), together: new Set(shared) }
}

/** Those of another's that would be new to mine, first come first, as far as there is room. */
export const toTakeOver = (
  mine: readonly PhotoId[],
  theirs: readonly PhotoId[],
  room: number,
): PhotoId[] => {
  const known = new Set(mine)
  return theirs.filter((photo) => !known.has(photo)).slice(0, Math.max(0, room))
}
