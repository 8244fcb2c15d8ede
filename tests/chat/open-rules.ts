import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing'
import { root } from '../../local/src/platform/folders.ts'
import { emulator } from '../rules/project.ts'

/** A project of this name under the portal's rules, for whole SDKs with their caches and streams. */
export async function openRules(projectId: string): Promise<RulesTestEnvironment> {
  const { host, port } = emulator()
  const rules = readFileSync(join(root, 'firestore.rules'), 'utf8')
  return initializeTestEnvironment({ projectId, firestore: { host, port, rules } })
}
