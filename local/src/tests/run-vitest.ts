import { readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { root, runFolder } from '../platform/folders.ts'
import { runTool } from '../platform/run-tool.ts'
import { count, type Counts, faultOf } from './counts.ts'
import type { Wanted } from './wanted.ts'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: readonly {
    /** Where the file lies. */
    name: string
    status: string
    /** Why the file as a whole failed. */
    message?: string
    assertionResults: readonly {
      fullName: string
      status: string
      failureMessages?: readonly string[]
    }[]
  }[]
}

/** The tests that failed, and the files that did before any of their tests. */
const faultsOf = ({ testResults }: Report) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && status === 'failed') return [faultOf(file, message)]
    return tests.map(({ fullName, failureMessages }) =>
      faultOf(`${file} › ${fullName}`, failureMessages?.[0]),
    )
  })

/** Runs one project of vitest.config.ts. */
export const runVitest = (project: string, { files, name, watch }: Wanted): Promise<Counts> =>
  count(project, async () => {
    const report = join(runFolder('reports'), `${project}.json`)
    await rm(report, { force: true })
    const code = await runTool('vitest/vitest.mjs', [
      watch ? 'watch' : 'run',
      ...files,
      // One suite is several projects, of which a name may choose some.
      ...(files.length > 0 ? ['--passWithNoTests'] : []),
      ...(name === null ? [] : ['-t', name]),
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const counts = JSON.parse(await readFile(report, 'utf8')) as Report
    const faults = faultsOf(counts)
    if (faults.length === 0 && code !== 0) faults.push('An error that no test met, told above.')
    const { numPassedTests: passed, numPendingTests: skipped } = counts
    return { passed, failed: Math.max(counts.numFailedTests, faults.length), skipped, faults }
  })
