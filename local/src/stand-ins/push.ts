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

/** FCM's own words for a token whose browser has gone ("FCM error codes": UNREGISTERED). */
const unregistered: Answer = {
  status: 404,
  json: {
    error: {
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
      details: [
        {
          '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError',
          errorCode: 'UNREGISTERED',
        },
      ],
    },
  },
}

/**
 * FCM's `messages:send`, with a page of what arrived. It also answers as the metadata server from
 * which Google's libraries take their tokens on Cloud Run.
 */
export function pushRoutes(pushes: ReceivedPush[], gone: Set<string>): Route[] {
  function accept({ headers, body }: Asked, project: string): Answer {
    if (!headers.authorization?.startsWith('Bearer '))
      return { status: 401, json: { error: { code: 401, status: 'UNAUTHENTICATED' } } }
    const { message } = JSON.parse(body) as SendRequest
    const data = message?.data ?? {}
    if (!message?.token || Object.values(data).some((value) => typeof value !== 'string'))
      return { status: 400, json: { error: { code: 400, status: 'INVALID_ARGUMENT' } } }
    if (gone.has(message.token)) return unregistered
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
        gone.add((JSON.parse(body) as { token: string }).token)
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
