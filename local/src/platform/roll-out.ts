import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runFolder } from './folders.ts'
import type { Instance } from './instance.ts'
import { waitUntil } from './process.ts'

/** The server's side of a version: a folder of built functions, and the checkout its rules are in. */
export interface Server {
  functions: string
  checkout: string
}

const functionsOf = (instance: Instance) => join(runFolder(instance.name), 'functions')
const built = ['assets', 'lib']

/** The server an instance was started with, set aside until another one is rolled back to it. */
export async function keepServer(instance: Instance): Promise<Server> {
  const functions = await mkdtemp(join(tmpdir(), `portal-${instance.name}-functions-`))
  for (const part of built)
    await cp(join(functionsOf(instance), part), join(functions, part), { recursive: true })
  return { functions, checkout: root }
}

async function put(address: string, name: string, checkout: string): Promise<void> {
  const content = await readFile(join(checkout, name), 'utf8')
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name, content }] } }),
  })
  if (!answer.ok) throw new Error(`${name} is not understood: ${await answer.text()}`)
}

/** How often the emulator has loaded the functions so far: it watches their folder. */
async function loads(instance: Instance): Promise<number> {
  const log = await readFile(join(runFolder(instance.name), 'emulators.log'), 'utf8')
  return log.split('Loaded functions definitions').length - 1
}

/**
 * Puts another version's rules and functions in force on a running instance, in the order of a
 * deployment. What the functions before were doing they end first; those that come next start cold.
 */
export async function rollOut(instance: Instance, { functions, checkout }: Server): Promise<void> {
  const { ports, project } = instance
  await put(
    `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/${project}:securityRules`,
    'firestore.rules',
    checkout,
  )
  await put(`http://127.0.0.1:${ports.storage}/internal/setRules`, 'storage.rules', checkout)
  const folder = functionsOf(instance)
  const before = await loads(instance)
  const packages = { here: join(folder, 'node_modules'), there: join(checkout, 'node_modules') }
  await rm(packages.here, { recursive: true, force: true })
  if (checkout !== root && existsSync(packages.there))
    await symlink(packages.there, packages.here, 'junction')
  // Chunks are named by what is in them, so those of the version before stay for who still needs them.
  for (const part of built)
    await cp(join(functions, part), join(folder, part), { recursive: true, force: true })
  await waitUntil(
    async () => (await loads(instance)) > before,
    30_000,
    'The functions of another version were not loaded in half a minute.',
  )
}
