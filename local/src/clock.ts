import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a deployment's scheduler calls; see `functions/src/jobs.ts`. */
interface Jobs {
  runJobs(now: Date): Promise<void>
  runMinuteJobs(): Promise<void>
}

/**
 * Schedules have no emulator, so this clock calls the jobs of the built functions (every 30 s), as
 * they were built last.
 */
export async function startClock(functionsFolder: string): Promise<{ stop(): void }> {
  const file = join(functionsFolder, 'lib/jobs.js')
  const load = async () => {
    const { mtimeMs } = await stat(file)
    return (await import(`${pathToFileURL(file).href}?built=${mtimeMs}`)) as Jobs
  }
  const run = async () => {
    const jobs = await load()
    await Promise.all([jobs.runJobs(new Date()), jobs.runMinuteJobs()])
  }
  await load()
  const timer = setInterval(
    () => void run().catch((error: unknown) => console.error('a scheduled job failed', error)),
    30_000,
  )
  return { stop: () => clearInterval(timer) }
}
