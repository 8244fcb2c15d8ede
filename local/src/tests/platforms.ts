import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reset } from '../demo/reset.ts'
import { seed } from '../demo/seed.ts'
import { runFolder } from '../platform/folders.ts'
import { type Instance, testLane } from '../platform/instance.ts'
import { workOn } from '../platform/settings.ts'
import { step } from '../platform/progress.ts'
import { startPlatform } from '../platform/start-platform.ts'

/** What a platform that stays up for the next tests leaves in its folder. */
const mark = (instance: Instance) => join(runFolder(instance.name), 'stays-up')

/** Whether another program keeps an instance up; one that was killed has left its mark alone. */
async function staysUp(instance: Instance): Promise<boolean> {
  const isMarked = await access(mark(instance)).then(
    () => true,
    () => false,
  )
  if (!isMarked) return false
  const site = await fetch(`http://127.0.0.1:${instance.ports.site}/`).catch(() => null)
  return site !== null
}

/** A platform for a lane of tests: the one that stays up, else one that `stop` ends again. */
async function openLane(lane: number): Promise<{ stop(): Promise<void> }> {
  const instance = testLane(lane)
  if (await staysUp(instance)) {
    await reset(instance)
    return { stop: () => Promise.resolve() }
  }
  return startPlatform(instance, { keep: false, watch: false })
}

/**
 * Opens so many lanes, one after the other, since each start takes all cores. The suites on the
 * emulators work on the studio of the first; journeys set up one for themselves.
 */
export async function openLanes(
  count: number,
  { withStudio }: { withStudio: boolean },
): Promise<{ stop(): Promise<void> }> {
  const open: { stop(): Promise<void> }[] = []
  const stop = async () => void (await Promise.all(open.map((one) => one.stop())))
  const end = () => void stop().then(() => process.exit(1))
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  try {
    for (let lane = 0; lane < count; lane += 1) open.push(await openLane(lane))
    if (withStudio) {
      workOn(testLane(0))
      await step('Setting up the studio', (detail) => seed(testLane(0), detail, { whole: false }))
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** Keeps what tests run on up, built anew at each change, until it is ended. */
export async function keepUp(): Promise<void> {
  const instance = testLane(0)
  const platform = await startPlatform(instance, { keep: false, watch: true })
  await writeFile(mark(instance), '')
  console.log('\nReady: npm test -- emulator <file>, npm test -- e2e <file>. Ctrl-C ends it.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await step('Stopping', () => platform.stop())
}
