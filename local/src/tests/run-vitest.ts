import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runFolder } from '../platform/folders.ts'
import { runTool } from '../platform/run-tool.ts'
import { count, type Counts } from './counts.ts'
import type { Wanted } from './wanted.ts'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
}

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
    const failed = counts.numFailedTests || (code === 0 ? 0 : 1)
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests }
  })
