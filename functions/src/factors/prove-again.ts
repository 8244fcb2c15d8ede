import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { offerProof as offerCall, type Proof, proveAgain as call } from '@portal/model/proof'
import { freshSignInMs } from '@portal/model/session'
import { auth } from '#platform/auth'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { type Transaction, transaction } from '#platform/firestore'
import { assertionOptions } from '#platform/webauthn'
import { hashOf } from '../guard/link-secret.ts'
import { keepChallenge } from './challenge.ts'
import { markProved } from './mark-proved.ts'
import { fromHere, passkeysOf } from './register-passkey.ts'
import { takeCode } from './take-code.ts'
import { whoseAnswer } from './use-passkey.ts'

/** Gives out what a browser asks the caller's own passkeys. */
export const offerProof = defineCall(offerCall, async (_, actor) => {
  const options = await assertionOptions(await passkeysOf(signedIn(actor)))
  await keepChallenge(options.challenge, { purpose: 'prove', ...fromHere(actor) })
  return { options: { ...options } }
})

/** Whether a token says that this person has signed in with Google just now. */
async function isFreshGoogle(token: string, person: PersonId): Promise<boolean> {
  const claims = await auth.verifyIdToken(token).catch(() => null)
  if (claims?.uid !== person || claims.firebase.sign_in_provider !== 'google.com') return false
  return Date.now() - claims.auth_time * 1_000 < freshSignInMs
}

/** Uses a mailed link up; only the session that asked for it can. */
async function takeLink(tx: Transaction, secret: string, actor: Actor): Promise<void> {
  const path = doc.proofLink(hashOf(secret))
  const link = await tx.find(path)
  if (!link || link.expiresAt <= new Date()) throw new Failure('link-not-valid')
  if (link.person !== actor.person || link.session !== actor.session)
    throw new Failure('proof-elsewhere')
  tx.delete(path)
}

/** Whether something was shown that the caller alone has. Fails as `takeCode` for a code. */
async function isShown(proof: Exclude<Proof, { by: 'link' }>, actor: Actor): Promise<boolean> {
  const person = signedIn(actor)
  switch (proof.by) {
    case 'google':
      return isFreshGoogle(proof.token, person)
    case 'code':
      await takeCode(person, proof.code)
      return true
    case 'passkey': {
      const asked = { purpose: 'prove', ...fromHere(actor) } as const
      return (await whoseAnswer(proof.assertion, asked)) === person
    }
  }
}

/** Has the caller's session count as proved from now on, once they have shown that it is them. */
export const proveAgain = defineCall(call, async (proof, actor) => {
  if (proof.by !== 'link' && !(await isShown(proof, actor))) throw new Failure('proof-refused')
  await transaction(async (tx) => {
    if (proof.by === 'link') await takeLink(tx, proof.secret, actor)
    await markProved(tx, fromHere(actor), proof.by)
  })
  return {}
})
