import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from './failure.ts'
import { cache } from './folders.ts'
import { onPath } from './process.ts'
import { step } from './progress.ts'

const version = '0.6.0'

/** Runs a program to its end; answers its code and what it printed. */
function output(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void = () => undefined,
): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    const take = (chunk: Buffer) => {
      text += chunk.toString()
      for (const line of chunk.toString().split('\n')) onLine(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: 127, text: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, text }))
  })
}

async function fromNpm(prefix: string): Promise<string | null> {
  const binary = join(prefix, 'node_modules/.bin/hidane')
  if (existsSync(binary)) return binary
  await mkdir(prefix, { recursive: true })
  const { code } = await output(
    'npm',
    ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `hidane@${version}`],
    process.env,
  )
  return code === 0 && existsSync(binary) ? binary : null
}

async function fromCargo(folder: string): Promise<string> {
  const cargo = onPath('cargo') ?? onPathOfHome()
  if (!cargo)
    throw new SetupFailure(
      'The Firestore emulator "hidane" is neither on PATH nor on npm here, and there is no cargo to build it. Install Rust (with cargo), or put a hidane binary on PATH, and try again.',
    )
  await step('Building the Firestore emulator (once, 3 to 9 minutes)', async (detail) => {
    let compiled = 0
    const { code, text } = await output(
      cargo,
      ['install', 'hidane', '--version', version, '--locked', '--root', folder],
      // A fast build matters more here than a fast emulator.
      { ...process.env, CARGO_PROFILE_RELEASE_OPT_LEVEL: '1', CARGO_TERM_COLOR: 'never' },
      (line) => {
        if (line.includes('Compiling')) detail(`${(compiled += 1)} crates`)
      },
    )
    if (code === 0) return
    if (/Could not resolve|failed to download|Connection refused|network/i.test(text))
      throw new SetupFailure(
        'The crate registry cannot be reached, so the Firestore emulator cannot be built. Connect to a network that reaches it and try again.',
      )
    throw new SetupFailure(`The Firestore emulator could not be built:\n${text.slice(-2_000)}`)
  })
  return join(folder, 'bin/hidane')
}

const onPathOfHome = (): string | null => {
  const path = join(process.env['HOME'] ?? '', '.cargo/bin/cargo')
  return existsSync(path) ? path : null
}

/** The hidane binary: on PATH, else built before, else from npm, else built by cargo into the cache. */
export async function findHidane(): Promise<string> {
  const present = onPath('hidane')
  if (present) return present
  const built = join(cache, `hidane-${version}`)
  const binary = join(built, 'bin/hidane')
  if (existsSync(binary)) return binary
  return (await fromNpm(join(cache, `hidane-npm-${version}`))) ?? (await fromCargo(built))
}
