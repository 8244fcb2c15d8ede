import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChecks } from './checks.ts'
import { seed } from './demo/seed.ts'
import { ensureStills, stills } from './demo/stills/stills.ts'
import { printRuleCoverage } from './platform/rule-coverage.ts'
import { cache, runFolder } from './platform/folders.ts'
import { run, SetupFailure } from './platform/failure.ts'
import { test } from './platform/instance.ts'
import { step } from './platform/progress.ts'
import { runTool } from './platform/run-tool.ts'
import { startPlatform } from './platform/start-platform.ts'

const suites = ['check', 'unit', 'emulator', 'e2e']

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Runs one vitest project; a run that breaks off without a report is one failure. */
async function runTests(project: string, env: Record<string, string> = {}): Promise<Counts> {
  const report = join(runFolder('reports'), `${project}.json`)
  const code = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  try {
    const counts = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      numPendingTests: number
      success: boolean
    }
    const failed = counts.numFailedTests || (code === 0 && counts.success ? 0 : 1)
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

await run(async () => {
  const counts: Counts[] = []
  const only = process.argv[2]
  if (only !== undefined && !suites.includes(only))
    throw new SetupFailure(
      `There is no suite "${only}": it is ${suites.join(', ')} or all of them.`,
    )
  const wanted = (suite: string) => only === undefined || only === suite
  if (wanted('check')) counts.push({ ...(await runChecks()), skipped: 0 })
  // Plain values need nothing: they are tested while the emulators start.
  const units = wanted('unit') && runTests('unit').then((count) => counts.push(count))
  if (wanted('emulator') || wanted('e2e')) {
    const folder = join(cache, 'stills')
    const uploads = stills.slice(0, 12).map(({ name }) => name)
    if (wanted('e2e'))
      await step('Drawing the demo photographs (once)', (detail) =>
        ensureStills(folder, uploads, (done, all) => detail(`${done} of ${all}`)),
      )
    const platform = await startPlatform(test, { keep: false, watch: false })
    const stop = () => void platform.stop().then(() => process.exit(1))
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    try {
      await step('Setting up the studio', (detail) => seed(test, detail, { whole: false }))
      await units
      if (wanted('emulator')) {
        // What rules said before they were changed is not of this run.
        await rm(join(runFolder('reports'), 'rule-coverage'), { recursive: true, force: true })
        // Each in projects of its own, and all of them wait more than they compute.
        const runs = ['emulator', 'handlers', 'rules'].map((project) => runTests(project))
        counts.push(...(await Promise.all(runs)))
      }
      if (wanted('e2e')) counts.push(await runTests('e2e', { PORTAL_STILLS: folder }))
      await printRuleCoverage()
    } finally {
      await platform.stop()
    }
  }
  await units
  const sum = (of: keyof Counts) => counts.reduce((total, count) => total + count[of], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
})
