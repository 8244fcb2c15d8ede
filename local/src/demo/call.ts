import type { CallName, CallOutput } from '@portal/model/calls'
import type { Instance } from '../platform/instance.ts'

/** Asks the Auth emulator what a browser may ask, and answers the ID token that it gives. */
async function askForToken({ ports }: Instance, method: string, body: object): Promise<string> {
  const answer = await fetch(
    `http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ returnSecureToken: true, ...body }),
    },
  )
  const { idToken } = (await answer.json()) as { idToken?: string }
  if (!idToken) throw new Error(`the Auth emulator gave no token for ${method}`)
  return idToken
}

interface Someone {
  id: string
  email: string
  name: string
}

/** What Google says of a demo person, as the local build asks for it: good for a session alone. */
export const googleTokenOf = (instance: Instance, { id, email, name }: Someone): Promise<string> =>
  askForToken(instance, 'signInWithIdp', {
    requestUri: 'http://localhost',
    postBody: new URLSearchParams({
      providerId: 'google.com',
      id_token: JSON.stringify({ sub: id, email, email_verified: true, name }),
    }).toString(),
  })

/** The ID token that a custom token of ours is traded for. */
export const tradedToken = (instance: Instance, customToken: string): Promise<string> =>
  askForToken(instance, 'signInWithCustomToken', { token: customToken })

/** Signs a demo person in, in a session of their own; answers an ID token of it. */
export async function idTokenOf(instance: Instance, person: Someone): Promise<string> {
  const google = await googleTokenOf(instance, person)
  const opened = await callApi(instance, google, 'startSession', { keep: true })
  if (opened.ok) return tradedToken(instance, opened.output.customToken)
  // The last release knows of no sessions.
  if (opened.code === 'not-found') return google
  throw new Error(`startSession as ${person.id}: ${opened.code}`)
}

/** What a call answered: its output, or the failure code it was refused with. */
export type Answer<Name extends CallName> =
  | { ok: true; output: CallOutput<Name> }
  | { ok: false; code: string; status: number }

/** Calls the `api` function over HTTP as the browser does, with any input. */
export async function callApi<Name extends CallName>(
  { ports, project }: Instance,
  token: string | null,
  name: Name,
  input: unknown,
): Promise<Answer<Name>> {
  const answer = await fetch(`http://127.0.0.1:${ports.functions}/${project}/europe-west1/api`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ data: { name, input } }),
  })
  const body = (await answer.json()) as {
    result?: CallOutput<Name>
    error?: { details?: { code?: string }; status?: string }
  }
  return body.result !== undefined
    ? { ok: true, output: body.result }
    : {
        ok: false,
        code: body.error?.details?.code ?? body.error?.status ?? 'internal',
        status: answer.status,
      }
}
