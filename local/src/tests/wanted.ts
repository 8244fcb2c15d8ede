import { SetupFailure } from '../platform/failure.ts'

/** What `npm test` runs, in this order. */
export const suites = ['check', 'unit', 'emulator', 'e2e'] as const
/** What runs when it is named: the rules' faults, and a platform that stays up for the next tests. */
export const apart = ['mutants', 'platform'] as const

export type Suite = (typeof suites)[number] | (typeof apart)[number]

export interface Wanted {
  /** Null for all of them. */
  suite: Suite | null
  /** Words of the names of the files wanted; all when there are none. */
  files: readonly string[]
  /** A part of the names of the tests wanted. */
  name: string | null
  /** Whether tests run again when a file changes, until they are stopped. */
  watch: boolean
  /** Whether everything is tested at its full length, and the rules' faults as well. */
  deep: boolean
}

const isSuite = (word: string): word is Suite =>
  [...suites, ...apart].some((suite) => suite === word)

/** Reads `<suite> <words…> [-t name] [--watch] [--deep]`; a suite that is none is told. */
export function wantedOf(args: readonly string[]): Wanted {
  const at = args.indexOf('-t')
  const name = at < 0 ? null : args[at + 1]
  if (name === undefined) throw new SetupFailure('Say a part of a test’s name after -t.')
  const rest = at < 0 ? args : args.toSpliced(at, 2)
  const [suite, ...files] = rest.filter((word) => !word.startsWith('--'))
  if (suite !== undefined && !isSuite(suite))
    throw new SetupFailure(
      `There is no suite "${suite}": it is ${suites.join(', ')}, all of them, or ${apart.join(', ')}.`,
    )
  const watch = rest.includes('--watch')
  if (watch && files.length === 0)
    throw new SetupFailure('Name the files to watch: npm test -- unit queue --watch')
  return { suite: suite ?? null, files, name, watch, deep: rest.includes('--deep') }
}
