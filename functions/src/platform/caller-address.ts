import type { Request } from 'firebase-functions/https'

/**
 * The address a request came from: the last one in `X-Forwarded-For`, which Google's front end
 * wrote. Those before it are whatever the caller liked to send.
 */
export function callerAddress({ headers, socket }: Pick<Request, 'headers' | 'socket'>): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',')
  return forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? '')
}
