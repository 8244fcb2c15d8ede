import type { CallName, CallOutput } from '@portal/model/calls'
import type { Instance } from '../platform/instance.ts'

/** Signs a demo person in at the Auth emulator, as the local build does; answers an ID token. */
export async function idTokenOf(
  { ports }: Instance,
  person: { id: string; email: string; name: string },
): Promise<string> {
  const credential = JSON.stringify({
    sub: person.id,
    email: person.email,
    email_verified: true,
    name: person.name,
  })
  const answer = await fetch(
    `http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithIdp?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        requestUri: 'http://localhost',
        returnSecureToken: true,
        postBody: new URLSearchParams({
          providerId: 'google.com',
          id_token: credential,
        }).toString(),
      }),
    },
  )
  const { idToken } = (await answer.json()) as { idToken?: string }
  if (!idToken) throw new Error(`the Auth emulator did not sign in ${person.id}`)
  return idToken
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
