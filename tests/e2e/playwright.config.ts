import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const run = join(import.meta.dirname, '../../run')

/** Journeys through everything in two or more browsers; each worker has a platform of its own. */
export default defineConfig({
  testDir: '.',
  globalSetup: './unpack-browser.ts',
  outputDir: join(run, 'traces'),
  workers: Number(process.env['PORTAL_LANES'] ?? 1),
  timeout: 300_000,
  // A browser is another's program, and one tab that it fails to open ends a file. The whole file is
  // tried again, from its set-up on; what needed it is named at the end of the run (decision 52).
  retries: 1,
  // What is polled for comes when the machine has time for it.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: join(run, 'reports/e2e.json') }]],
  use: {
    // Films of every window cost more than the journeys themselves; each act keeps its document.
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
  },
})
