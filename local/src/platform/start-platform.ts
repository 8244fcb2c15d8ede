import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buildFunctions } from '../../../functions/build.ts'
import { installStorageRulesRuntime } from '../storage-rules/install.ts'
import { startStandIns } from '../stand-ins/start-stand-ins.ts'
import { buildWeb } from './build-web.ts'
import { SetupFailure } from './failure.ts'
import { findHidane } from './firestore-emulator.ts'
import { cache, root, runFolder } from './folders.ts'
import type { Instance } from './instance.ts'
import { requirePorts, startProgram, waitUntil } from './process.ts'
import { step } from './progress.ts'
import { serveWeb } from './serve-web.ts'
import {
  emulatorEnvironment,
  functionsMain,
  localSecrets,
  webSettings,
  writeFirebaseConfig,
  writeFunctionSettings,
} from './settings.ts'
import { warmUp } from './warm-up.ts'

export interface Platform {
  instance: Instance
  /** The folder everything of this instance is in. */
  folder: string
  /** Whether there was no data from an earlier run. */
  empty: boolean
  /** Settles when the emulators have ended by themselves. */
  ended: Promise<number>
  stop(): Promise<void>
}

/** Java and the official jars instead of hidane and our storage rules runtime. */
const official = process.env['PORTAL_EMULATORS'] === 'official'

async function emulatorCommand(
  folder: string,
  firebase: string[],
): Promise<{ command: string; args: string[]; env: Record<string, string> }> {
  if (official) return { command: process.execPath, args: firebase, env: {} }
  const hidane = await findHidane()
  const { env } = await installStorageRulesRuntime(join(folder, 'java'))
  return { command: hidane, args: ['exec', '--', process.execPath, ...firebase], env }
}

/** Builds everything, starts the emulators and stand-ins, and answers once all of them answer. */
export async function startPlatform(
  instance: Instance,
  { keep, watch, web = 'built' }: { keep: boolean; watch: boolean; web?: 'built' | 'served' },
): Promise<Platform> {
  const folder = runFolder(instance.name)
  const data = join(folder, 'data')
  if (!keep) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await requirePorts({ ...instance.ports })
  const empty = !existsSync(join(data, 'firebase-export-metadata.json'))

  const functions = join(folder, 'functions')
  await writeFunctionSettings(instance, functions)
  const builds = await step('Building the functions and the web app', () =>
    Promise.all([
      buildFunctions(functions, { watch, main: functionsMain }),
      web === 'served'
        ? mkdir(join(folder, 'web'), { recursive: true }).then(() => serveWeb(instance))
        : buildWeb(join(folder, 'web'), {
            mode: 'emulated',
            portal: webSettings(instance),
            log: join(folder, 'web.log'),
            watch,
          }),
    ]),
  )

  const command = await emulatorCommand(folder, [
    `--import=${join(import.meta.dirname, 'truer/emulators.ts')}`,
    join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
    'emulators:start',
    '--config',
    await writeFirebaseConfig(instance, folder, web),
    '--project',
    instance.project,
    ...(keep ? ['--export-on-exit', data] : []),
    ...(keep && !empty ? ['--import', data] : []),
  ])

  const { ports } = instance
  const standIns = await startStandIns({
    ports: { mail: ports.mail, push: ports.push, sms: ports.sms, stripe: ports.stripe },
    stripe: {
      secretKey: localSecrets.STRIPE_SECRET_KEY,
      webhookSecret: localSecrets.STRIPE_WEBHOOK_SECRET,
      webhookUrl: `http://127.0.0.1:${ports.site}/hooks/stripe`,
    },
    ...(keep ? { dataFile: join(folder, 'stand-ins.json') } : {}),
  })

  // The Storage emulator keeps its files below the system's temporary folder and takes that away
  // when it ends: with one folder for all, stopping one instance would break the others.
  const temporary = await mkdtemp(join(tmpdir(), `portal-${instance.name}-`))
  let ready = false
  const log = join(folder, 'emulators.log')
  const emulators = startProgram(command.command, command.args, {
    cwd: root,
    env: {
      ...process.env,
      ...emulatorEnvironment(instance),
      ...command.env,
      PATH: [command.env['PATH'], process.env['PATH']].filter(Boolean).join(delimiter),
      TMPDIR: temporary,
      // What one process has compiled the next one need not.
      NODE_COMPILE_CACHE: join(cache, 'compiled'),
      FIREBASE_CLI_PREVIEWS: '',
      // Seconds a worker may take to start; the emulator drops the event of one that is late.
      FUNCTIONS_DISCOVERY_TIMEOUT: '180',
      CI: '1',
    },
    log,
    onLine: (line) => {
      if (line.includes('All emulators ready')) ready = true
    },
  })
  const stop = async () => {
    await emulators.stop()
    await Promise.all([standIns.stop(), ...builds.map((build) => build.stop())])
    await rm(temporary, { recursive: true, force: true })
  }
  let exited = false
  void emulators.ended.then(() => (exited = true))
  try {
    await step('Starting the emulators', () =>
      waitUntil(
        () => ready || exited,
        120_000,
        `The emulators did not become ready in two minutes; see ${log}`,
      ),
    )
    if (exited) throw new SetupFailure(`The emulators ended by themselves; see ${log}`)
    await step('Warming the functions', () => warmUp(instance))
  } catch (error) {
    await stop()
    throw error
  }
  return { instance, folder, empty, ended: emulators.ended, stop }
}
