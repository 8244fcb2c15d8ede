import { RulesProject } from '../rules/project.ts'
import type { Mutant } from './mutate.ts'
import { madeBy, repeat, type Trial } from './trials.ts'

/** How many acts are tried at once. */
const atOnce = 24
/** How long (ms) records stand before they are written anew: some are as old as a row needs them. */
const freshMs = 20_000

/** Which trials a mutant could end otherwise: those that ask for what its rule decides. */
export function concerned(trials: readonly Trial[], { path, name }: Mutant['rule']): Trial[] {
  const pattern = path
    .replace('/databases/{database}/documents', '')
    .replaceAll(/\{\w+\}/g, '[^/]+')
  const isAllow = name.startsWith('allow ')
  const below = new RegExp(`^${pattern}${isAllow ? '$' : '(/|$)'}`)
  const verbs = isAllow ? name.slice('allow '.length).split(', ') : ['read', 'write']
  const reads = verbs.includes('read')
  const asked = {
    get: reads || verbs.includes('get'),
    list: reads || verbs.includes('list'),
    write: verbs.some((verb) => !['read', 'get', 'list'].includes(verb)),
  }
  return trials.filter(({ touches }) =>
    touches.some(({ verb, path }) => asked[verb] && below.test(path)),
  )
}

const partsOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )

/** Trials of one table each that can be tried at once; those that make a document are alone. */
const groups = (trials: readonly Trial[]): Trial[][] =>
  Array.from(Map.groupBy(trials, ({ table }) => table).values()).flatMap((own) => [
    ...partsOf(
      own.filter((trial) => madeBy(trial) === null),
      atOnce,
    ),
    ...partsOf(
      own.filter((trial) => madeBy(trial) !== null),
      1,
    ),
  ])

/** A text that is no rules, such as one with a pattern that ends before it begins. */
export class NoRules extends Error {}

/** Rows that noticed a fault of the same rule are likely to notice the next one. */
export class Memory {
  private readonly byRule = new Map<string, Trial[]>()

  private of({ path, name }: Mutant['rule']): Trial[] {
    const key = `${path} ${name}`
    const known = this.byRule.get(key) ?? []
    this.byRule.set(key, known)
    return known
  }
  recall(mutant: Mutant): readonly Trial[] {
    return this.of(mutant.rule).slice(0, 12)
  }
  keep(mutant: Mutant, trial: Trial): void {
    const known = this.of(mutant.rule)
    const at = known.indexOf(trial)
    if (at >= 0) known.splice(at, 1)
    known.unshift(trial)
  }
}

/** A project on which one mutant after the other is put in force. */
export class Bench {
  private readonly project: RulesProject
  /** The table whose records are there, unchanged. */
  private filled: { table: Trial['table']; at: number } | null = null

  /** The project that the trials were made in. */
  private readonly trialled: RulesProject

  constructor(id: string, trialled: RulesProject) {
    this.project = new RulesProject(id)
    this.trialled = trialled
  }

  /**
   * The first trial that ends otherwise on some rules, the likely ones first; null when none does.
   * Fails with `NoRules` when they do not compile.
   */
  async noticing(
    rules: string,
    trials: readonly Trial[],
    likely: readonly Trial[] = [],
  ): Promise<Trial | null> {
    await this.project.load(rules).catch((error: Error) => {
      throw error.message.includes('Error compiling') ? new NoRules(error.message) : error
    })
    for (const some of [...groups(likely), ...groups(trials)]) {
      const first = (await Promise.all(some.map((trial) => this.notices(trial)))).indexOf(true)
      if (first >= 0) return some[first] ?? null
    }
    return null
  }

  private filling: Promise<void> = Promise.resolve()

  private async notices(trial: Trial): Promise<boolean> {
    if (this.filled?.table !== trial.table || Date.now() - this.filled.at > freshMs) {
      this.filled = { table: trial.table, at: Date.now() }
      this.filling = this.filling.then(() => this.project.fill(trial.table.given()))
    }
    await this.filling
    const noticed = (await repeat(this.trialled, this.project, trial)) !== trial.row[3]
    // What the rules should have refused may be written now.
    if (noticed) this.filled = null
    return noticed
  }

  close(): Promise<void> {
    return this.project.close()
  }
}
