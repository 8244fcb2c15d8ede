import { Failure } from '@portal/model/failure'
import type { Assertion } from '@portal/model/passkey'
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { call } from '#firebase/call.ts'

/** What browsers say when whoever was asked thought better of it, or took too long. */
const givenUp = ['NotAllowedError', 'AbortError']

/** What the browser's question came to; null where it was given up. */
async function askBrowser<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    const { name } = error as { name?: string }
    if (givenUp.includes(name ?? '')) return null
    throw new Failure(name === 'InvalidStateError' ? 'passkey-known' : 'passkey-refused')
  }
}

/** Has this device make a passkey and keeps it; answers whether it came about. */
export async function makePasskey(): Promise<boolean> {
  const { options } = await call('startPasskey', {})
  const made = await askBrowser(() =>
    startRegistration({
      optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
    }),
  )
  if (!made) return false
  const { clientDataJSON, attestationObject, transports = [] } = made.response
  await call('addPasskey', {
    credential: made.id,
    clientData: clientDataJSON,
    attestation: attestationObject,
    transports: [...transports],
  })
  return true
}

async function answerOf(options: object): Promise<Assertion | null> {
  const signed = await askBrowser(() =>
    startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
    }),
  )
  if (!signed) return null
  const { clientDataJSON, authenticatorData, signature } = signed.response
  return { credential: signed.id, clientData: clientDataJSON, authenticatorData, signature }
}

/** The custom token of whoever signs in with a passkey; null where they thought better of it. */
export async function enterByPasskey(keep: boolean): Promise<string | null> {
  const { options } = await call('offerPasskey', {})
  const assertion = await answerOf(options)
  return assertion && (await call('signInWithPasskey', { assertion, keep })).customToken
}

/** Proves by a passkey that it is still its person; answers whether it came about. */
export async function proveByPasskey(): Promise<boolean> {
  const { options } = await call('offerProof', {})
  const assertion = await answerOf(options)
  if (assertion) await call('proveAgain', { by: 'passkey', assertion })
  return assertion !== null
}
