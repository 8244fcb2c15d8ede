import type { PasskeyId, PersonId } from '@portal/model/ids'
import { type Assertion, type Factors, isCloned, type Passkey } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { type Transaction, transaction } from '#platform/firestore'
import { challengeIn, readAssertion } from '#platform/webauthn'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { type Expected, takeChallenge } from './challenge.ts'

/** Writes down that a passkey was used, and what its counter says. */
function noteUse(tx: Transaction, id: PasskeyId, passkey: Passkey, factors: Factors): void {
  tx.write(doc.passkey(id), passkey)
  const known = factors?.passkeys[id]
  if (!known) return
  tx.write(doc.factors(passkey.person), {
    ...factors,
    passkeys: { ...factors.passkeys, [id]: { ...known, usedAt: new Date() } },
  })
}

/**
 * Whose passkey has answered a challenge that was given out for this; null whatever is wrong. The
 * challenge is used up either way.
 */
export async function whoseAnswer(
  assertion: Assertion,
  expected: Expected,
): Promise<PersonId | null> {
  const challenge = challengeIn(assertion.clientData)
  const id = hashOf(assertion.credential)
  return transaction(async (tx) => {
    const [isAsked, passkey] = await Promise.all([
      takeChallenge(tx, challenge, expected),
      tx.find(doc.passkey(id)),
    ])
    if (!isAsked || !passkey) return null
    const { person, counter } = passkey
    if (expected.person !== null && expected.person !== person) return null
    const factors = await tx.find(doc.factors(person))
    if (!factors?.passkeys[id]) return null
    const counted = await readAssertion(assertion, challenge, passkey)
    if (counted === null) return null
    if (isCloned(counter, counted)) {
      record(tx, 'passkey.copied', { actor: null, person })
      return null
    }
    noteUse(tx, id, { ...passkey, counter: counted }, factors)
    return person
  })
}
