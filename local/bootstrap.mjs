// Runs on whatever Node (20 or newer) and npm a machine has, before anything is installed.
// It installs the packages, fetches Node 24 for the portal when this one is older, and hands over
// to `local/src/<command>.ts`.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const nodeVersion = '24.21.0'
const cache =
  process.env.PORTAL_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'portal')

/** Ends with one sentence. */
function stop(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** Runs npm quietly with a line that counts the seconds; ends with a sentence when it fails. */
async function npm(what, args, nodeFolder) {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const path = nodeFolder ? `${nodeFolder}${delimiter}${process.env.PATH ?? ''}` : process.env.PATH
  const binary = nodeFolder && command === process.execPath ? join(nodeFolder, 'node') : command
  const child = spawn(binary, [...first, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path, npm_config_progress: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const since = Date.now()
  const seconds = () => Math.round((Date.now() - since) / 1000)
  const tick = setInterval(() => {
    if (process.stdout.isTTY) process.stdout.write(`\r${what} … ${seconds()} s `)
    else if (seconds() % 15 === 0) console.log(`${what} … ${seconds()} s`)
  }, 1000)
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', resolve)
  })
  clearInterval(tick)
  if (code === 0) {
    console.log(`${process.stdout.isTTY ? '\r' : ''}${what}: done in ${seconds()} s`)
    return
  }
  if (code === 127)
    stop('npm is not on this machine. Install Node.js 20 or newer, which brings npm.')
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(output))
    stop('The npm registry cannot be reached. Connect to a network that reaches it and try again.')
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'))
  stop(`${what} failed:\n${errors.slice(0, 12).join('\n')}`)
}

/** The folder of a Node that runs the portal: this one, or one of our own from npm. */
async function nodeFolder() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) stop(`Node ${process.versions.node} is too old. Node 20 or newer is needed.`)
  if (major > 24 || (major === 24 && minor >= 2)) return dirname(process.execPath)
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]
  const name = `node-${platform}-${process.arch}`
  const prefix = join(cache, `node-${nodeVersion}`)
  const folder = join(prefix, 'node_modules', name, 'bin')
  if (!existsSync(join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))) {
    mkdirSync(prefix, { recursive: true })
    await npm(`Fetching Node ${nodeVersion}`, [
      'install',
      '--prefix',
      prefix,
      '--no-save',
      '--ignore-scripts',
      `${name}@${nodeVersion}`,
    ])
  }
  return folder
}

/** Installs the packages when the lockfile is not the one they were installed from. */
async function installPackages(folder) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const wanted = lock.digest('hex')
  const stamp = join(root, 'node_modules', '.portal-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // Not `npm ci`: it refuses a lockfile without the optional packages of other platforms.
  await npm(
    'Installing packages',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    folder,
  )
  writeFileSync(stamp, wanted)
}

const [command = 'start', ...rest] = process.argv.slice(2)
const folder = await nodeFolder()
await installPackages(folder)

const child = spawn(join(folder, 'node'), [join(root, 'local/src', `${command}.ts`), ...rest], {
  cwd: root,
  env: {
    ...process.env,
    PORTAL_CACHE: cache,
    PATH: [folder, join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  },
  stdio: 'inherit',
})
// Ctrl-C reaches the whole group: the child ends in its own time, and we end with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
