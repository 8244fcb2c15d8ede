import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findHidane } from './firestore-emulator.ts'
import { root, runFolder } from './folders.ts'
import type { Instance } from './instance.ts'
import { type Program, requirePorts, startProgram, waitUntil } from './process.ts'

/** Starts the Firestore emulator of an instance alone, empty and without rules, in a second. */
export async function startFirestore({ name, ports }: Instance): Promise<Program> {
  await requirePorts({ firestore: ports.firestore })
  const log = join(runFolder(name), 'firestore.log')
  await mkdir(runFolder(name), { recursive: true })
  const host = `127.0.0.1:${ports.firestore}`
  const firestore = startProgram(
    await findHidane(),
    ['--host', '127.0.0.1', '--port', String(ports.firestore)],
    { cwd: root, env: process.env, log },
  )
  await waitUntil(
    () =>
      fetch(`http://${host}`).then(
        () => true,
        () => false,
      ),
    30_000,
    `The Firestore emulator did not answer in half a minute; see ${log}`,
  )
  process.env['FIRESTORE_EMULATOR_HOST'] = host
  return firestore
}
