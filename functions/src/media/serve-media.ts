import { type MediaPass } from '@portal/model/media'
import type { Response } from 'express'
import { logger } from 'firebase-functions'
import type { Request } from 'firebase-functions/https'
import { files as bucketFiles, type Files } from '#platform/files'
import { parameters, secrets } from '#platform/parameters'
import { shareServer } from '../shares/serve-shares.ts'
import { mediaFinder } from './find-media.ts'
import { galleryMemory } from './gallery-memory.ts'
import { openPass, passCookie, passIn, sealPass } from './media-pass.ts'
import { openTicket, sealTicket } from './media-ticket.ts'
import { passFor } from './open-media-session.ts'
import { refuse } from './refuse.ts'
import { sendFile } from './send-file.ts'

/** Everything below `/media/`; a new one forgets what it read, so tests begin with an empty memory. */
export function mediaServer(files: Files = bucketFiles) {
  const memory = galleryMemory()
  const find = mediaFinder(memory, files)
  const shares = shareServer(memory, files)

  async function session(request: Request, response: Response): Promise<void> {
    const secure = (request.get('x-forwarded-proto') ?? '').startsWith('https')
    // Hosting lets a cookie through on answers that say "private" alone.
    response.set('cache-control', 'private, no-store')
    if (request.method === 'DELETE') {
      response.set('set-cookie', passCookie('', secure)).status(204).end()
      return
    }
    if (request.method !== 'POST') return refuse(response, 'method-not-allowed')
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
    const pass = token ? await passFor(token, new Date()) : 'signed-out'
    if (typeof pass === 'string') return refuse(response, pass)
    const sealed = sealPass(pass, secrets.mediaCookie.value())
    response.set('set-cookie', passCookie(sealed, secure)).status(204).end()
  }

  /** Who asks: whoever the cookie says, or at the function's own address the ticket. */
  function passOf(request: Request, now: Date): MediaPass | null {
    const key = secrets.mediaCookie.value()
    const { ticket } = request.query
    return typeof ticket === 'string'
      ? openTicket(ticket, request.path, key, now)
      : openPass(passIn(request.headers.cookie), key, now)
  }

  /**
   * Hosting ends an answer after 60 s, so what may last longer is sent on to the function's own
   * address, where Hosting's cookie is not known; false when there is none to send to.
   */
  function sendOn(request: Request, response: Response, pass: MediaPass, now: Date): boolean {
    const own = parameters.mediaUrl.value()
    if (own === '' || request.query['ticket'] !== undefined) return false
    const ticket = sealTicket(pass, request.path, secrets.mediaCookie.value(), now)
    response
      .status(302)
      .set({ location: `${own}${request.path}?ticket=${ticket}`, 'cache-control': 'no-store' })
      .end()
    return true
  }

  /**
   * Everything below `/media/`. Without a pass the answer is 401, and with one it is 404 for
   * whatever may not be seen, so nobody learns what exists. Guests of a link bring a pass of
   * their own in the address, and never touch the cookie.
   */
  return async function serve(request: Request, response: Response): Promise<void> {
    response.set({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    // Pages of the portal fetch from here what Hosting has sent on.
    if (request.query['ticket'] !== undefined)
      response.set({
        'access-control-allow-origin': parameters.siteUrl.value(),
        'cross-origin-resource-policy': 'cross-origin',
      })
    try {
      if (request.path === '/media/session') return await session(request, response)
      if (request.path === '/media/share') return await shares.open(request, response)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(response, 'method-not-allowed')
      if (request.path.startsWith('/media/shared/')) return await shares.serve(request, response)
      const now = new Date()
      const pass = passOf(request, now)
      if (!pass) return refuse(response, 'signed-out')
      const found = await find(request.path, pass)
      if (!found) return refuse(response, 'not-found')
      if ('missing' in found) return refuse(response, 'gate-closed', found.missing)
      if (found.isLong && sendOn(request, response, pass, now)) return undefined
      await sendFile(request, response, found, files)
    } catch (error) {
      logger.error('media failed', error, { path: request.path })
      if (response.headersSent) response.destroy()
      else refuse(response, 'unavailable')
    }
    return undefined
  }
}

export const serveMedia = mediaServer()
