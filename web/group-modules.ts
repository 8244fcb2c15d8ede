/** A module, as far as files are made of it. */
export interface Module {
  id: string
  /** How long it is; only how sizes compare matters. */
  size: number
  /** The modules that come along at once with it. */
  needs: readonly string[]
  /** Those that may follow later. */
  opens: readonly string[]
  /** Whether it waits for what it opens before those that need it go on. */
  waits?: boolean
}

/** Something that people open: of which modules it is made, and how much it counts. */
export interface Start {
  of: readonly string[]
  weight: number
  /** Fetches nothing in vain: its modules act as soon as they are there. */
  isStrict?: boolean
}

/** Modules that become one file. */
interface Group {
  modules: readonly Module[]
  size: number
  /** The starts, by number, in which it is fetched. */
  starts: ReadonlySet<number>
  /** The groups that come along with it. */
  needs: Set<Group>
  /** Whether a module waits for it: in a file with those that need that module, none would ever go on. */
  isAwaited: boolean
}

interface Pair {
  gain: number
  of: readonly [Group, Group]
}

/** So much more source (characters) in a start is worth one file less: some 500 bytes as it is sent. */
const worthOfAFile = 8_000

/** Modules and all that follows them, by default what comes along at once. */
export function reached(
  modules: ReadonlyMap<string, Module>,
  from: readonly string[],
  next = ({ needs }: Module) => needs,
): Set<string> {
  const found = new Set(from)
  for (const id of found) {
    const one = modules.get(id)
    if (one) for (const other of next(one)) found.add(other)
  }
  return found
}

/** The modules that are fetched in the same starts, together; what no start fetches is left out. */
function alike(modules: ReadonlyMap<string, Module>, starts: readonly Start[]): Set<Group> {
  const all = starts.map(({ of }) => reached(modules, of))
  const waiting = [...modules.values()].filter(({ waits }) => waits)
  const awaited = reached(
    modules,
    waiting.flatMap(({ opens }) => opens),
  )
  const startsOf = (id: string) => all.flatMap((ids, start) => (ids.has(id) ? [start] : []))
  const together = Map.groupBy(modules.values(), ({ id }) =>
    [awaited.has(id), ...startsOf(id)].join(),
  )
  const groups = [...together.values()].flatMap((those): Group[] => {
    const id = those[0]?.id ?? ''
    const size = those.reduce((sum, one) => sum + one.size, 0)
    const fetched = new Set(startsOf(id))
    if (fetched.size === 0) return []
    return [{ modules: those, size, starts: fetched, needs: new Set(), isAwaited: awaited.has(id) }]
  })
  const groupOf = new Map(groups.flatMap((group) => group.modules.map(({ id }) => [id, group])))
  for (const [, group] of groupOf)
    for (const { needs } of group.modules)
      for (const id of needs) {
        const other = groupOf.get(id)
        if (other && other !== group) group.needs.add(other)
      }
  return new Set(groups)
}

/** What is won by making two one: a file in each start with both, less what others fetch in vain. */
function gainOf(one: Group, other: Group, starts: readonly Start[]): number {
  let gain = 0
  for (const [number, { weight, isStrict }] of starts.entries()) {
    const hasOne = one.starts.has(number)
    const hasOther = other.starts.has(number)
    if (isStrict && hasOne !== hasOther) return 0
    if (hasOne && hasOther) gain += weight * worthOfAFile
    else if (hasOne) gain -= weight * other.size
    else if (hasOther) gain -= weight * one.size
  }
  return gain
}

/** Whether one leads to the other through a third: as one file, it and the third would need each other. */
function leadsAround(one: Group, other: Group): boolean {
  if (!one.starts.isSubsetOf(other.starts)) return false
  const between = new Set([...one.needs].filter((group) => group !== other))
  for (const group of between) {
    if (group === other) return true
    for (const next of group.needs) between.add(next)
  }
  return false
}

/** Whether two can be one: whoever fetches it has what it needs, and no third stands between them. */
function canJoin(one: Group, other: Group): boolean {
  if (one.isAwaited !== other.isAwaited) return false
  const starts = one.starts.union(other.starts)
  const needs = one.needs.union(other.needs).difference(new Set([one, other]))
  if ([...needs].some((group) => !starts.isSubsetOf(group.starts))) return false
  return !leadsAround(one, other) && !leadsAround(other, one)
}

/** Makes two groups one, also for those that need either. */
function join(groups: Set<Group>, [one, other]: readonly [Group, Group]): Group {
  const joined: Group = {
    modules: [...one.modules, ...other.modules],
    size: one.size + other.size,
    starts: one.starts.union(other.starts),
    needs: one.needs.union(other.needs).difference(new Set([one, other])),
    isAwaited: one.isAwaited,
  }
  groups.delete(one)
  groups.delete(other)
  for (const group of groups) {
    const neededOne = group.needs.delete(one)
    if (group.needs.delete(other) || neededOne) group.needs.add(joined)
  }
  groups.add(joined)
  return joined
}

/**
 * Which modules become one file, so that each start fetches few of them and little that it does not
 * need. No two files need each other. What no start fetches is in none.
 */
export function groupModules(all: readonly Module[], starts: readonly Start[]): string[][] {
  const modules = new Map(all.map((one) => [one.id, one]))
  const groups = alike(modules, starts)
  const gainful = (one: Group, others: readonly Group[]): Pair[] =>
    others
      .map((other) => ({ gain: gainOf(one, other, starts), of: [one, other] as const }))
      .filter(({ gain }) => gain > 0)
  let pairs = [...groups].flatMap((one, at) => gainful(one, [...groups].slice(0, at)))
  for (;;) {
    pairs.sort((one, other) => one.gain - other.gain)
    const best = pairs.pop()
    if (!best) return [...groups].map((group) => group.modules.map(({ id }) => id))
    const [one, other] = best.of
    if (!canJoin(one, other)) continue
    const joined = join(groups, best.of)
    pairs = pairs.filter(({ of }) => !of.includes(one) && !of.includes(other))
    pairs.push(...gainful(joined, [...groups].slice(0, -1)))
  }
}
