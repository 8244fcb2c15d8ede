import { aPerson, aSession, someSessions } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { storableBatch } from '@portal/model/storable'
import { initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithCustomToken } from 'firebase/auth'
import {
  connectFirestoreEmulator,
  doc as docRef,
  type Firestore,
  initializeFirestore,
  writeBatch,
} from 'firebase/firestore'
import type { Admin } from '../../local/src/demo/admin.ts'
import type { Instance } from '../../local/src/platform/instance.ts'
import type { Write } from '../../web/src/firebase/writes.ts'

/** Somebody signed in on a device of their own. */
export interface Client {
  person: string
  /** A new SDK on the device, with an empty cache; the one before must have been terminated. */
  open(): Firestore
}

/**
 * Nobody may do anything whose account has no proved address. Where a browser's accounts lie on the
 * emulator is no concern of the project whose documents it reads, so it is asked as browsers ask.
 */
async function ensureAccount(port: number, person: string): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${port}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=local`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({
        localId: person,
        email: `${person}@example.com`,
        emailVerified: true,
      }),
    },
  )
  const said = await answer.text()
  if (!answer.ok && !/DUPLICATE_LOCAL_ID|EMAIL_EXISTS/.test(said)) throw new Error(said)
}

/** Signs in a device of its own name with a role, the way a browser does. */
export async function signInDevice(
  { project, ports }: Instance,
  admin: Admin,
  device: string,
  person: string,
  role: 'client' | 'admin',
): Promise<Client> {
  const app = initializeApp({ projectId: project, apiKey: 'local' }, device)
  const auth = getAuth(app)
  connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true })
  await ensureAccount(ports.auth, person)
  // Who is Les on the server is who is Les today, whatever his session says.
  if (role === 'admin') await admin.write(doc.person(person), aPerson({ role }))
  const sessions = someSessions({ live: { here: aSession({ role }) } })
  await admin.firestore.doc(doc.sessions(person).path).set({ ...sessions }, { merge: true })
  const claims = { role, sid: 'here' }
  await signInWithCustomToken(auth, await admin.auth.createCustomToken(person, claims))
  return {
    person,
    open() {
      const firestore = initializeFirestore(app, {})
      connectFirestoreEmulator(firestore, '127.0.0.1', ports.firestore)
      return firestore
    },
  }
}

/** Writes all or nothing, as the web app's `commit` does. */
export async function commitTo(firestore: Firestore, writes: readonly Write[]): Promise<void> {
  const batch = writeBatch(firestore)
  for (const write of storableBatch(writes)) {
    const reference = docRef(firestore, write.path)
    if (write.kind === 'set') batch.set(reference, write.data)
    else if (write.kind === 'merge') batch.set(reference, write.data, { merge: true })
    else if (write.kind === 'update') batch.update(reference, write.data)
    else batch.delete(reference)
  }
  await batch.commit()
}
