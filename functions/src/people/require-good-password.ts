import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { ownWords, passwordFaults, samePassword } from '@portal/model/password'
import { doc, only } from '@portal/model/paths'
import { readReadable } from '#platform/firestore'
import { isGuessable } from '#platform/password-strength'

/**
 * Holds a password to the policy: its length, nothing that others know of its person, and nothing
 * that is guessed. Fails with `password-not-allowed` and `password-too-common`.
 */
export async function requireGoodPassword(
  password: string,
  { email, person }: { email: string; person: PersonId | null },
): Promise<void> {
  const [studio, known] = await Promise.all([
    readReadable(only(doc.studio(), 'name')),
    person === null ? null : readReadable(only(doc.person(person), 'name', 'calledAs')),
  ])
  const names = [known?.name ?? null, known?.calledAs ?? null, studio?.name ?? null]
  const own = ownWords(email, names)
  if (passwordFaults(password, own).length > 0) throw new Failure('password-not-allowed')
  if (await isGuessable(samePassword(password), own)) throw new Failure('password-too-common')
}
