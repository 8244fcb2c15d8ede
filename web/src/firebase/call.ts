import type { CallInput, CallName, CallOutput } from '@portal/model/calls'
import { Failure, isFailureCode } from '@portal/model/failure'
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions'
import { app } from './app.ts'
import { asJson } from './as-json.ts'
import { config, region } from './config.ts'
import { provedIfAsked } from './proof.ts'
import { requireOwnEyes } from './viewing.ts'

const functions = getFunctions(app, region)
if (config.emulators)
  connectFunctionsEmulator(functions, location.hostname, config.emulators.functions)

const api = httpsCallable<{ name: CallName; input: unknown }>(functions, 'api')

/** What is asked in one's own name, also while looking with somebody else's eyes. */
const ofOneself: readonly CallName[] = ['enter', 'startSession', 'prolongSession']

async function send<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  try {
    return (await api({ name, input: asJson(input) })).data as CallOutput<Name>
  } catch (error) {
    const { code, retryAfter } =
      (error as { details?: { code?: unknown; retryAfter?: unknown } }).details ?? {}
    const retryAt =
      typeof retryAfter === 'number' ? new Date(Date.now() + retryAfter * 1_000) : null
    throw new Failure(isFailureCode(code) ? code : 'internal', retryAt)
  }
}

/**
 * Asks the server for a decision; where that wants a proof that it is still the same person, they are
 * asked for one in between. Throws a `Failure` whose message is a sentence for people.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  if (!ofOneself.includes(name)) requireOwnEyes()
  return provedIfAsked(() => send(name, input))
}
