import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChecks } from './checks.ts'
import { ensureStills, stills } from './demo/stills/stills.ts'
import { run, SetupFailure } from './platform/failure.ts'
import { cache, runFolder } from './platform/folders.ts'
import { test } from './platform/instance.ts'
import { step } from './platform/progress.ts'
import { printRuleCoverage } from './platform/rule-coverage.ts'
import { startFirestore } from './platform/start-firestore.ts'
import { count, type Counts, printCounts } from './tests/counts.ts'
import { keepUp, openLanes } from './tests/platforms.ts'
import { runPlaywright } from './tests/run-playwright.ts'
import { runVitest } from './tests/run-vitest.ts'
import { type Suite, wantedOf } from './tests/wanted.ts'

/** How many journeys are under way at a time when all of them run; three were no faster on two cores. */
const journeysAtATime = 2

/** What needs nothing: plain values, those that share no modules, and what is drawn without a browser. */
const onNothing = ['unit', 'apart', 'components']
/** Each in projects of its own, and all of them wait more than they compute. */
const onEmulators = ['emulator', 'handlers', 'rules', 'devices']

await run(async () => {
  const wanted = wantedOf(process.argv.slice(2))
  const wants = (suite: Suite) => wanted.suite === null || wanted.suite === suite
  if (wanted.suite === 'platform') return keepUp()
  if (wanted.deep) process.env['PORTAL_DEEP'] = '1'
  // Pictures are for who looks at them: of a journey that was asked for by name, and of all at night.
  if (wanted.deep || wanted.files.length > 0) process.env['PORTAL_PICTURES'] = '1'

  const runs: Promise<Counts[]>[] = []
  if (wants('check')) {
    const checked = await count('check', async () => ({ ...(await runChecks()), skipped: 0 }))
    runs.push(Promise.resolve([checked]))
  }
  // These are tested while the emulators start.
  const units = wants('unit')
    ? Promise.all(onNothing.map((project) => runVitest(project, wanted)))
    : null
  if (units) runs.push(units)
  if (wants('emulator') || wants('e2e')) {
    if (wants('e2e'))
      await step('Drawing the demo photographs (once)', (detail) =>
        ensureStills(
          join(cache, 'stills'),
          stills.slice(0, 12).map(({ name }) => name),
          (done, all) => detail(`${done} of ${all}`),
        ),
      )
    const journeys = wanted.files.length === 0 ? journeysAtATime : 1
    const platforms = await openLanes(wants('e2e') ? journeys : 1, {
      withStudio: wants('emulator'),
    })
    try {
      await units
      if (wants('emulator')) {
        // What rules said before they were changed is not of this run.
        await rm(join(runFolder('reports'), 'rule-coverage'), { recursive: true, force: true })
        runs.push(Promise.all(onEmulators.map((project) => runVitest(project, wanted))))
        await Promise.all(runs)
      }
      if (wants('e2e')) runs.push(runPlaywright(journeys, wanted).then((counts) => [counts]))
      await Promise.all(runs)
      if (wanted.files.length === 0) await printRuleCoverage()
    } finally {
      await platforms.stop()
    }
  }
  if (wanted.suite === 'mutants' || (wanted.suite === null && wanted.deep)) {
    const firestore = await startFirestore(test)
    const mutants = runVitest('mutants', wanted).finally(() => firestore.stop())
    runs.push(mutants.then((counts) => [counts]))
  }
  const counts = (await Promise.all(runs)).flat()
  if (wanted.files.length > 0 && counts.every(({ passed, failed }) => passed + failed === 0))
    throw new SetupFailure(
      `No test file of "${wanted.suite}" is named like ${wanted.files.join(' or ')}.`,
    )
  return printCounts(counts)
})
