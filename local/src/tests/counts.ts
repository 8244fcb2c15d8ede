import { stripVTControlCharacters } from 'node:util'

/** How many tests of a suite came to what, and how long (ms) it took. */
export interface Counts {
  suite: string
  passed: number
  failed: number
  skipped: number
  /** What failed, a line each, with the first line of why. */
  faults: readonly string[]
  /** What passed only when it was tried again, in the same way. */
  twice?: readonly string[]
  took: number
}

/** The line that names a test that failed, and why: colours and what follows the first line go. */
export function faultOf(name: string, why: string | undefined): string {
  const [first = ''] = stripVTControlCharacters(why ?? '')
    .trim()
    .split('\n')
  return first === '' ? name : `${name}: ${first.slice(0, 300)}`
}

/** Counts what a suite comes to; a run that breaks off without a report is one failure. */
export async function count(
  suite: string,
  work: () => Promise<Omit<Counts, 'suite' | 'took'>>,
): Promise<Counts> {
  const since = Date.now()
  const counted = await work().catch((error: unknown) => {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0, faults: ['The run broke off without a report.'] }
  })
  return { suite, ...counted, took: Date.now() - since }
}

/** Prints what failed, a line for each suite and one for all; the exit code. */
export function printCounts(counts: readonly Counts[]): number {
  const sum = (of: 'passed' | 'failed' | 'skipped') =>
    counts.reduce((total, one) => total + one[of], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log('')
  for (const { suite, faults } of counts)
    for (const fault of faults) console.log(`FAIL ${suite} › ${fault}`)
  for (const { suite, twice = [] } of counts)
    for (const fault of twice) console.log(`passed at the second try: ${suite} › ${fault}`)
  for (const { suite, passed, failed, took } of counts)
    console.log(
      `${suite.padEnd(10)}${String(Math.round(took / 1_000)).padStart(5)} s ${String(passed).padStart(7)} passed${failed > 0 ? ` ${failed} failed` : ''}`,
    )
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
}
