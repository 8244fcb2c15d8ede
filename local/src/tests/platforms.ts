import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reset } from '../demo/reset.ts'
import { seed } from '../demo/seed.ts'
import { runFolder } from '../platform/folders.ts'
import { type Instance, testLane } from '../platform/instance.ts'
import { workOn } from '../platform/settings.ts'
import { step } from '../platform/progress.ts'
import { type Platform, startPlatform } from '../platform/start-platform.ts'

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

/** Opens lanes one after the other, each start takes all cores, and this process works on the first. */
export async function openLanes(lanes: readonly number[]): Promise<{ stop(): Promise<void> }> {
  const open: { stop(): Promise<void> }[] = []
  const stop = async () => void (await Promise.all(open.map((one) => one.stop())))
  const end = () => void stop().then(() => process.exit(1))
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  try {
    for (const lane of lanes) {
      open.push(await openLane(lane))
      // Journeys set up a studio for themselves.
      if (lane > 0) continue
      workOn(testLane(0))
      await step('Setting up the studio', (detail) => seed(testLane(0), detail, { whole: false }))
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** Keeps the platforms of both kinds of tests up, built anew at each change, until it is ended. */
export async function keepUp(): Promise<void> {
  const lanes = [testLane(0), testLane(1)]
  const platforms: Platform[] = []
  for (const instance of lanes)
    platforms.push(await startPlatform(instance, { keep: false, watch: true }))
  for (const instance of lanes) await writeFile(mark(instance), '')
  console.log('\nReady: npm test -- emulator <file>, npm test -- e2e <file>. Ctrl-C ends it.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await step('Stopping', () => Promise.all(platforms.map((platform) => platform.stop())))
}
