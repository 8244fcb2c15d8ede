import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root, runFolder } from '../platform/folders.ts'
import { runTool } from '../platform/run-tool.ts'
import { count, type Counts, faultOf } from './counts.ts'
import type { Wanted } from './wanted.ts'
import { whenChanged } from './when-changed.ts'

interface Section {
  /** Whole titles from here on: files, then what describes their tests. */
  title: string
  suites?: readonly Section[]
  specs?: readonly {
    title: string
    tests: readonly {
      /** `flaky` passed when it was tried a second time. */
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      results: readonly { error?: { message?: string } }[]
    }[]
  }[]
}

interface Report {
  stats: { expected: number; flaky: number; skipped: number }
  suites: readonly Section[]
}

/** The journeys that came to this, each with why. */
const linesOf = (sections: readonly Section[], wanted: 'unexpected' | 'flaky'): string[] =>
  sections.flatMap(({ title, suites = [], specs = [] }) => [
    ...specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === wanted)
        .map(({ results }) =>
          faultOf(`${title} › ${spec.title}`, results.find(({ error }) => error)?.error?.message),
        ),
    ),
    ...linesOf(suites, wanted),
  ])

/** Runs the journeys, in so many lanes beside each other. */
export const runPlaywright = (lanes: number, { files, name, watch }: Wanted): Promise<Counts> =>
  count('e2e', async () => {
    const report = join(runFolder('reports'), 'e2e.json')
    await rm(report, { force: true })
    const run = () =>
      runTool(
        '@playwright/test/cli.js',
        [
          'test',
          '--config',
          'tests/e2e/playwright.config.ts',
          ...(files.length > 0 ? ['--pass-with-no-tests'] : []),
          ...(name === null ? [] : ['--grep', name]),
          ...files,
        ],
        { PORTAL_STILLS: join(cache, 'stills'), PORTAL_LANES: String(lanes) },
      )
    const code = watch ? await whenChanged(join(root, 'tests'), run) : await run()
    const { stats, suites } = JSON.parse(await readFile(report, 'utf8')) as Report
    const faults = linesOf(suites, 'unexpected')
    if (faults.length === 0 && code !== 0) faults.push('An error that no journey met, told above.')
    return {
      passed: stats.expected + stats.flaky,
      failed: faults.length,
      skipped: stats.skipped,
      faults,
      twice: linesOf(suites, 'flaky'),
    }
  })
