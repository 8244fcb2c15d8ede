import { join } from 'node:path'
import { SetupFailure } from './failure.ts'
import { root } from './folders.ts'
import { startProgram } from './process.ts'

/** Builds the web app into a folder; with `watch`, again at each change until `stop` is called. */
export async function buildWeb(
  folder: string,
  settings: { mode: 'emulated' | 'production'; portal: string; log: string; watch?: boolean },
): Promise<{ stop(): Promise<void> }> {
  let built = () => undefined as void
  const first = new Promise<void>((resolve) => (built = resolve))
  const vite = startProgram(
    process.execPath,
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--mode',
      settings.mode,
      ...(settings.watch ? ['--watch'] : []),
    ],
    {
      cwd: join(root, 'web'),
      env: { ...process.env, PORTAL_WEB_OUT: folder, VITE_PORTAL: settings.portal },
      log: settings.log,
      onLine: (line) => {
        if (/built in/.test(line)) built()
      },
    },
  )
  const code = await Promise.race([vite.ended, first.then(() => null)])
  if (code !== null && code !== 0)
    throw new SetupFailure(`The web app could not be built; see ${settings.log}`)
  if (!settings.watch) await vite.ended
  return { stop: () => vite.stop(2_000) }
}
