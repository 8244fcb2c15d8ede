import type { CallInput, CallName, CallOutput } from '@portal/model/contracts'
import { Failure, isFailureCode } from '@portal/model/failure'
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions'
import { app } from './app.ts'
import { config, region } from './config.ts'
import { requireOwnEyes } from './viewing.ts'

const functions = getFunctions(app, region)
if (config.emulators)
  connectFunctionsEmulator(functions, location.hostname, config.emulators.functions)

const api = httpsCallable<{ name: CallName; input: unknown }>(functions, 'api')

/** Asks the server for a decision. Throws a `Failure` whose message is a sentence for people. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  if (name !== 'enter') requireOwnEyes()
  try {
    return (await api({ name, input })).data as CallOutput<Name>
  } catch (error) {
    const code = (error as { details?: { code?: unknown } }).details?.code
    throw new Failure(isFailureCode(code) ? code : 'internal')
  }
}
