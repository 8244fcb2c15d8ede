import { type ChallengePurpose, challengeMs } from '@portal/model/passkey'
import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { type Transaction, transaction } from '#platform/firestore'
import { hashOf } from '../guard/link-secret.ts'

/** What a challenge is for, and whose answer is expected to it. */
export interface Expected {
  purpose: ChallengePurpose
  person: PersonId | null
  session: SessionId | null
}

/** Keeps a challenge that has been given out, for one answer within five minutes. */
export const keepChallenge = (challenge: string, expected: Expected): Promise<void> =>
  transaction(async (tx) => {
    const expiresAt = new Date(Date.now() + challengeMs)
    tx.create(doc.challenge(hashOf(challenge)), { ...expected, expiresAt })
  })

/** Uses a challenge up, whatever comes of the answer; says whether it was given out for this. */
export async function takeChallenge(
  tx: Transaction,
  challenge: string,
  { purpose, person, session }: Expected,
): Promise<boolean> {
  const path = doc.challenge(hashOf(challenge))
  const given = await tx.find(path)
  if (!given) return false
  tx.delete(path)
  const isMeant = given.purpose === purpose && given.person === person && given.session === session
  return isMeant && new Date() < given.expiresAt
}
