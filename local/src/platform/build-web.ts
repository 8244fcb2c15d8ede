import { watch } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from './failure.ts'
import { root } from './folders.ts'
import { startProgram } from './process.ts'

/** So long (ms) after the last change a build begins: an editor writes several files at once. */
const settleMs = 150

interface Settings {
  mode: 'emulated' | 'production'
  portal: string
  log: string
}

/** Answers whether it was built; the log says why not. */
async function buildOnce(folder: string, { mode, portal, log }: Settings): Promise<boolean> {
  const vite = startProgram(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode],
    {
      cwd: join(root, 'web'),
      env: { ...process.env, PORTAL_WEB_OUT: folder, VITE_PORTAL: portal },
      log,
    },
  )
  return (await vite.ended) === 0
}

/**
 * Builds the web app into a folder; with `watch`, again at each change until `stop` is called. Each
 * build is a whole one: Vite's own watch mode mixes up the addresses of fonts and pictures.
 */
export async function buildWeb(
  folder: string,
  settings: Settings & { watch?: boolean },
): Promise<{ stop(): void }> {
  if (!(await buildOnce(folder, settings)))
    throw new SetupFailure(`The web app could not be built; see ${settings.log}`)
  if (!settings.watch) return { stop: () => undefined }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBuilding = false
  let isStale = false
  const build = async () => {
    if (isBuilding) return void (isStale = true)
    isBuilding = true
    do {
      isStale = false
      await buildOnce(folder, settings)
    } while (isStale)
    isBuilding = false
  }
  const watchers = ['web', 'model/src'].map((source) =>
    watch(join(root, source), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void build(), settleMs)
    }),
  )
  return {
    stop: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
