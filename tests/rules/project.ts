import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  type Firestore,
  getFirestore,
  Timestamp,
  writeBatch,
} from 'firebase/firestore'
import { root } from '../../local/src/platform/folders.ts'

/** Who asks: a uid with the claims of its token, or nobody. */
export type Identity = { readonly uid: string; readonly token: object } | null

/** Where the Firestore emulator of this run listens. */
export function emulator(): { host: string; port: number; url: string } {
  const address = process.env['FIRESTORE_EMULATOR_HOST'] ?? ''
  const [host, port] = address.split(':')
  if (!host || !port) throw new Error('FIRESTORE_EMULATOR_HOST is not set; run `npm test`')
  return { host, port: Number(port), url: `http://${address}/emulator/v1/projects` }
}

/** Dates become Firestore timestamps, as the SDK writes them. */
export const stored = <Value extends object>(value: Value): Value =>
  Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      field instanceof Date
        ? Timestamp.fromDate(field)
        : field !== null &&
            typeof field === 'object' &&
            !Array.isArray(field) &&
            field.constructor === Object
          ? stored(field as object)
          : field,
    ]),
  ) as Value

/**
 * A project of its own on the emulator, under rules of its own, so that no trigger hears of it and
 * no other test reads it. It is spoken to over REST, as the SDK's `lite` does: each act is one
 * request that the server decides, nothing is answered from a cache.
 */
export class RulesProject {
  readonly id: string
  private readonly apps = new Map<string, FirebaseApp>()

  constructor(id: string) {
    this.id = id
  }

  /** Puts the rules in force; fails with the emulator's words when it does not understand them. */
  async load(rules: string): Promise<void> {
    const answer = await fetch(`${emulator().url}/${this.id}:securityRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  /** The Firestore somebody sees. `owner` is above the rules. */
  as(who: Identity | 'owner'): Firestore {
    // Everybody has proved an address, unless their own claims say otherwise.
    const mockUserToken =
      who === 'owner'
        ? who
        : who && { email_verified: true, sid: 'here', ...who.token, sub: who.uid }
    const name = `${this.id} ${JSON.stringify(mockUserToken)}`
    const known = this.apps.get(name)
    if (known) return getFirestore(known)
    const app = initializeApp({ projectId: this.id }, name)
    this.apps.set(name, app)
    const db = getFirestore(app)
    const { host, port } = emulator()
    connectFirestoreEmulator(db, host, port, mockUserToken ? { mockUserToken } : {})
    return db
  }

  /** Replaces everything there is by these records. */
  async fill(given: Record<string, object>): Promise<void> {
    await fetch(`${emulator().url}/${this.id}/databases/(default)/documents`, { method: 'DELETE' })
    const db = this.as('owner')
    const batch = writeBatch(db)
    for (const [path, data] of Object.entries(given)) batch.set(doc(db, path), stored(data))
    await batch.commit()
  }

  /** Takes one record away. */
  async remove(path: string): Promise<void> {
    await deleteDoc(doc(this.as('owner'), path))
  }

  /** Which expressions of the rules have been evaluated so far, and to what, as JSON. */
  async coverage(): Promise<string> {
    return (await fetch(`${emulator().url}/${this.id}:ruleCoverage`)).text()
  }

  /** Keeps that report for the fraction that is printed at the end of a run. */
  async keepCoverage(): Promise<void> {
    const folder = join(root, 'run/reports/rule-coverage')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${this.id}.json`), await this.coverage())
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.apps.values(), (app) => deleteApp(app)))
    this.apps.clear()
  }
}
