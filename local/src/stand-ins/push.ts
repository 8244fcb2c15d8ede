import { randomUUID } from 'node:crypto'
import { escape, page } from './page.ts'
import type { Answer, Asked, Route } from './server.ts'

/** A push as FCM was given it. */
export interface ReceivedPush {
  name: string
  token: string
  data: Record<string, string>
  at: string
}

interface SendRequest {
  message?: { token?: string; data?: Record<string, unknown> }
}

const refusal = (code: number, status: string, errorCode: string, message: string): Answer => ({
  status: code,
  json: {
    error: {
      code,
      message,
      status,
      details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode }],
    },
  },
})

/** FCM's own words for a token that will never work ("FCM error codes"). */
const refusals = {
  UNREGISTERED: refusal(404, 'NOT_FOUND', 'UNREGISTERED', 'Requested entity was not found.'),
  SENDER_ID_MISMATCH: refusal(403, 'PERMISSION_DENIED', 'SENDER_ID_MISMATCH', 'SenderId mismatch'),
  INVALID_ARGUMENT: refusal(
    400,
    'INVALID_ARGUMENT',
    'INVALID_ARGUMENT',
    'The registration token is not a valid FCM registration token',
  ),
} as const

/** Tokens that do not work, each with what FCM says of it. */
export type DeadTokens = Map<string, keyof typeof refusals>

/**
 * FCM's `messages:send`, with a page of what arrived. It also answers as the metadata server from
 * which Google's libraries take their tokens on Cloud Run.
 */
export function pushRoutes(pushes: ReceivedPush[], gone: DeadTokens): Route[] {
  function accept({ headers, body }: Asked, project: string): Answer {
    if (!headers.authorization?.startsWith('Bearer '))
      return { status: 401, json: { error: { code: 401, status: 'UNAUTHENTICATED' } } }
    const { message } = JSON.parse(body) as SendRequest
    const data = message?.data ?? {}
    if (!message?.token || Object.values(data).some((value) => typeof value !== 'string'))
      return { status: 400, json: { error: { code: 400, status: 'INVALID_ARGUMENT' } } }
    const dead = gone.get(message.token)
    if (dead) return refusals[dead]
    const name = `projects/${project}/messages/${randomUUID()}`
    pushes.unshift({
      name,
      token: message.token,
      data: data as Record<string, string>,
      at: new Date().toISOString(),
    })
    return { json: { name } }
  }
  const shown = (): Answer => ({
    html: page(
      'Pushes',
      `<h1>Pushes</h1><p class="dim">What FCM would have shown on devices.</p>${
        pushes.length === 0 ? '<p>Nothing yet.</p>' : ''
      }<ul>${pushes
        .map(
          ({ data, at, token }) =>
            `<li><h2><a href="${escape(data['url'] ?? '/')}">${escape(data['title'] ?? '')}</a></h2><p>${escape(data['body'] ?? '')}</p><small>${escape(token.slice(0, 24))} · <time>${escape(at)}</time></small></li>`,
        )
        .join('')}</ul>`,
    ),
  })
  const metadata = { 'metadata-flavor': 'Google' }
  return [
    [
      'POST',
      /^\/v1\/projects\/([\w-]+)\/messages:send$/,
      (asked, [project = '']) => accept(asked, project),
    ],
    ['GET', /^\/$/, shown],
    ['GET', /^\/api\/pushes$/, () => ({ json: pushes })],
    [
      'POST',
      /^\/api\/gone$/,
      ({ body }) => {
        const { token, as = 'UNREGISTERED' } = JSON.parse(body) as {
          token: string
          as?: keyof typeof refusals
        }
        gone.set(token, as)
        return { json: {} }
      },
    ],
    [
      'GET',
      /^\/computeMetadata\/v1\/instance\/service-accounts\/default\/token$/,
      () => ({
        headers: metadata,
        json: { access_token: 'local', expires_in: 3_600, token_type: 'Bearer' },
      }),
    ],
    ['GET', /^\/computeMetadata\//, () => ({ headers: metadata, json: {} })],
  ]
}
