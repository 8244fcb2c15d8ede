/** What came of it; `kind` is what the mails were about. */
export type Stopped = { state: 'stopped'; kind: unknown } | { state: 'not-valid' | 'failed' }

interface CallableAnswer {
  result?: { kind?: unknown }
  error?: { details?: { code?: unknown } }
}

/** Asks the callable at `api` to switch off the mails of a link. Never rejects. */
export async function stopMails(
  api: string,
  token: string,
  send: (address: string, request: RequestInit) => Promise<Response>,
): Promise<Stopped> {
  if (token === '') return { state: 'not-valid' }
  try {
    const answer = await send(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { name: 'unsubscribe', input: { token } } }),
    })
    const { result, error } = (await answer.json()) as CallableAnswer
    if (result) return { state: 'stopped', kind: result.kind }
    // A token that is too long for the call is as wrong as one that was forged.
    const code = error?.details?.code
    return { state: code === 'link-not-valid' || code === 'invalid' ? 'not-valid' : 'failed' }
  } catch {
    return { state: 'failed' }
  }
}
