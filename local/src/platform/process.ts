import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { accessSync, constants } from 'node:fs'
import { SetupFailure } from './failure.ts'

/** The full path of a program, or null when it is not on PATH. */
export function onPath(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${program}.exe` : program)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not in this folder.
    }
  }
  return null
}

/** Fails with a sentence when something else listens on one of the ports. */
export async function requirePorts(ports: Record<string, number>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    for (const host of ['127.0.0.1', '::1']) {
      const taken = await new Promise<boolean>((resolve) => {
        const server = createServer()
        server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
        server.listen(port, host, () => server.close(() => resolve(false)))
      })
      if (taken)
        throw new SetupFailure(
          `Port ${port} (${name}) is taken by another program. Stop that program and try again.`,
        )
    }
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended already.
  }
}

/** A process and all that descend from it, as far as this machine can tell. */
function familyOf(pid: number): number[] {
  const { stdout, error } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  if (error) return [pid]
  const parents = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([child]) => child)
  const family = [pid]
  for (const one of family)
    for (const [child = 0, parent] of parents) if (parent === one) family.push(child)
  return family
}

export interface Program {
  /** Settles with the exit code. */
  ended: Promise<number>
  /** Asks it to end, and ends it when it has not done so in time. */
  stop(patienceMs?: number): Promise<void>
}

/**
 * Starts a program in a process group of its own, its output in a log file. `onLine` sees each line.
 */
export function startProgram(
  command: string,
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd: string; log: string; onLine?: (line: string) => void },
): Program {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: Ctrl-C in the terminal reaches us first, and we end it in order.
    detached: true,
  })
  const log = createWriteStream(options.log)
  let rest = ''
  const take = (chunk: Buffer) => {
    log.write(chunk)
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) options.onLine?.(line)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  const signal = (name: NodeJS.Signals) => {
    if (child.pid) kill(-child.pid, name)
  }
  return {
    ended,
    async stop(patienceMs = 45_000) {
      const family = child.pid ? familyOf(child.pid) : []
      // To the whole group, as a terminal does: each program ends its own children in order.
      if (child.exitCode === null && child.signalCode === null) signal('SIGINT')
      const late = setTimeout(() => signal('SIGKILL'), patienceMs)
      await ended.catch(() => 1)
      clearTimeout(late)
      // Some of them start programs in groups of their own, which a late end leaves behind.
      for (const pid of family) kill(pid, 'SIGKILL')
    },
  }
}

/** Waits until `check` holds; fails with the sentence when it does not in time (ms). */
export async function waitUntil(
  check: () => boolean | Promise<boolean>,
  limitMs: number,
  sentence: string,
): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await check())) {
    if (Date.now() > end) throw new SetupFailure(sentence)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
