import type { GateStep } from '@portal/model/delivery'
import { Failure, failures } from '@portal/model/failure'
import type { Response } from 'express'

const statuses = {
  'signed-out': 401,
  'password-needed': 401,
  forbidden: 403,
  'gate-closed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  'portal-closed': 503,
  unavailable: 503,
} as const

/** What people may meet in a window of their own. */
const sentences: Partial<Record<keyof typeof statuses, string>> = {
  'gate-closed': failures['gate-closed'],
  'portal-closed': failures['portal-closed'],
  'too-many-requests': failures['too-many-requests'],
}

/** Answers that there is nothing to have. */
export function refuse(
  response: Response,
  error: keyof typeof statuses,
  missing?: readonly GateStep[],
  retryAt: Date | null = null,
): void {
  response.status(statuses[error]).set('cache-control', 'no-store')
  for (const header of ['etag', 'accept-ranges']) response.removeHeader(header)
  if (error === 'too-many-requests') {
    const seconds = retryAt ? Math.ceil((retryAt.getTime() - Date.now()) / 1_000) : 60
    response.set('retry-after', String(Math.max(1, seconds)))
  }
  const message = retryAt ? new Failure('too-many-requests', retryAt).message : sentences[error]
  response.json({ error, message, missing })
}
