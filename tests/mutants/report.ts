import type { Mutant } from './mutate.ts'

/** A fault that changes nothing of what anybody may do. */
export interface Equivalent {
  /** As the mutant says it. */
  says: string
  why: string
}

export interface Report {
  /** Of 1: caught among those that are no equivalents. */
  fraction: number
  survivors: readonly Mutant[]
  /** Entries of the list that name no mutant, or one that is caught after all. */
  stale: readonly string[]
  text: string
}

const percent = (caught: number, all: number): string =>
  all === 0 ? '–' : `${((caught / all) * 100).toFixed(1)} %`

/** What came of the mutants of one file, in words and by kind. */
export function reportOf(
  file: string,
  mutants: readonly Mutant[],
  caught: ReadonlySet<Mutant>,
  equivalents: readonly Equivalent[],
): Report {
  const named = new Set(equivalents.map(({ says }) => says))
  const survivors = mutants.filter((mutant) => !caught.has(mutant) && !named.has(mutant.says))
  const alive = new Set(mutants.filter((mutant) => !caught.has(mutant)).map(({ says }) => says))
  const stale = Array.from(named.difference(alive))
  const counted = mutants.filter((mutant) => caught.has(mutant) || !named.has(mutant.says))
  const kinds = Object.entries(Object.groupBy(counted, ({ kind }) => kind)).toSorted(
    ([one], [other]) => one.localeCompare(other),
  )
  const line = (name: string, some: readonly Mutant[]) => {
    const held = some.filter((mutant) => caught.has(mutant)).length
    const fraction = percent(held, some.length).padStart(8)
    return `  ${name.padEnd(20)} ${`${held} of ${some.length}`.padStart(13)} ${fraction}`
  }
  const text = [
    `${file}: mutants the tables caught`,
    ...kinds.map(([kind, some = []]) => line(kind, some)),
    line('all', counted),
    `  and ${mutants.length - counted.length} that change nothing`,
    ...survivors.map(({ line, kind, says }) => `  survives ${file}:${line} (${kind}) ${says}`),
    ...stale.map((says) => `  is no equivalent any more: ${says}`),
  ].join('\n')
  return { fraction: 1 - survivors.length / counted.length, survivors, stale, text }
}
