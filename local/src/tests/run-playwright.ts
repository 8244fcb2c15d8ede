import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, root, runFolder } from '../platform/folders.ts'
import { runTool } from '../platform/run-tool.ts'
import { count, type Counts } from './counts.ts'
import type { Wanted } from './wanted.ts'
import { whenChanged } from './when-changed.ts'

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

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
    const { stats } = JSON.parse(await readFile(report, 'utf8')) as Report
    const failed = stats.unexpected + stats.flaky || (code === 0 ? 0 : 1)
    return { passed: stats.expected, failed, skipped: stats.skipped }
  })
