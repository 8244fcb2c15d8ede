import { GoogleAuthProvider, signInWithCredential } from 'firebase/auth'
import { auth } from './auth.ts'
import type { DemoPerson } from './google.ts'

/**
 * Google's popup needs a script from Google even against the emulator, so local builds sign in
 * with the credential the emulator accepts. Loaded behind `import.meta.env.MODE === 'emulated'`.
 */
export async function signInAsDemo(person: DemoPerson): Promise<void> {
  await signInWithCredential(
    auth,
    GoogleAuthProvider.credential(JSON.stringify({ ...person, email_verified: true })),
  )
}

/** Who can sign in on the demo. Les's address is in `ADMIN_EMAILS`. */
export const demoPeople: readonly DemoPerson[] = [
  { sub: 'les', email: 'les@example.com', name: 'Les Vermeer' },
  { sub: 'ann', email: 'ann@example.com', name: 'Ann Maes' },
  { sub: 'bo', email: 'bo@example.com', name: 'Bo Janssens' },
  { sub: 'cleo', email: 'cleo@example.com', name: 'Cleo Dubois' },
  { sub: 'dina', email: 'dina@example.com', name: 'Dina Peeters' },
]
