import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a deployment's scheduler calls; see `functions/src/jobs.ts`. */
interface Jobs {
  runJobs(now: Date): Promise<void>
}

/** Schedules have no emulator, so this clock calls the jobs of the built functions (every 30 s). */
export async function startClock(functionsFolder: string): Promise<{ stop(): void }> {
  const jobs = (await import(pathToFileURL(join(functionsFolder, 'lib/jobs.js')).href)) as Jobs
  const timer = setInterval(() => {
    jobs
      .runJobs(new Date())
      .catch((error: unknown) => console.error('a scheduled job failed', error))
  }, 30_000)
  return { stop: () => clearInterval(timer) }
}
