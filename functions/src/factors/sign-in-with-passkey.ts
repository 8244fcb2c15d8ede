import { Failure } from '@portal/model/failure'
import { offerPasskey as offerCall, signInWithPasskey as call } from '@portal/model/passkey'
import { auth, missingUser } from '#platform/auth'
import { defineCall } from '#platform/call'
import { assertionOptions } from '#platform/webauthn'
import { provedAddress } from '../people/hold-account.ts'
import { letIn } from '../people/let-in.ts'
import { keepChallenge } from './challenge.ts'
import { whoseAnswer } from './use-passkey.ts'

/** Nobody is signed in yet, so that anybody's answer is expected. */
const toSignIn = { purpose: 'sign-in', person: null, session: null } as const

/** Gives out what a browser asks its passkeys; the same for everybody. */
export const offerPasskey = defineCall(offerCall, async () => {
  const options = await assertionOptions([])
  await keepChallenge(options.challenge, toSignIn)
  return { options: { ...options } }
})

/** Lets in whose passkey has answered, while their account has a proved address and is not disabled. */
export const signInWithPasskey = defineCall(call, async ({ assertion, keep }, { agent }) => {
  const person = await whoseAnswer(assertion, toSignIn)
  const user = person === null ? null : await auth.getUser(person).catch(missingUser)
  if (!user || !provedAddress(user)) throw new Failure('passkey-refused')
  const signIn = { way: 'passkey', keep, agent, hasSecondFactor: true } as const
  const { customToken } = await letIn(user, signIn)
  return { customToken }
})
