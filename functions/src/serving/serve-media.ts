import { mediaBudgets } from '@portal/model/budget'
import { Failure } from '@portal/model/failure'
import type { MediaPass } from '@portal/model/media'
import type { MediaKind } from '@portal/model/media-address'
import type { Response } from 'express'
import { logger } from '#platform/log'
import type { Request } from 'firebase-functions/https'
import { files as bucketFiles, type Files } from '#platform/files'
import { isLesNow } from '#platform/les'
import { parameters, secrets } from '#platform/parameters'
import { isCrossSite, isHttps } from '#platform/site'
import { spend } from '../guard/budget.ts'
import { requestRefused } from '../guard/refused.ts'
import { ofPerson } from '../guard/subject.ts'
import type { MediaOwner } from '../media-access/found-media.ts'
import { galleryMemory } from '../media-access/gallery-memory.ts'
import { trusted } from '../media-access/trusted.ts'
import { mediaFinder } from './find-media.ts'
import { loggablePath } from './loggable-path.ts'
import { keptCookie, keptIn, leavingIn, openPass, sealPass } from './media-pass.ts'
import { endOne } from '../people/end-session.ts'
import { isGoingOn, sessionMemory } from './media-session.ts'
import { openTicket, sealTicket } from './media-ticket.ts'
import { passFor } from './open-media-session.ts'
import { refuse } from './refuse.ts'
import { sendFile } from './send-file.ts'
import { guestServer } from './serve-guests.ts'
import { manifestAddress, serveManifest } from './serve-manifest.ts'

/**
 * Everything below `/media/`, as the domains say that own it; a new one forgets what it read, so
 * tests begin with an empty memory.
 */
export function mediaServer(owner: MediaOwner<MediaKind>, files: Files = bucketFiles) {
  const memory = galleryMemory()
  const find = mediaFinder(owner, { memory, files })
  const guests = guestServer(memory, files)

  async function session(request: Request, response: Response): Promise<void> {
    const secure = isHttps()
    // Hosting lets a cookie through on answers that say "private" alone.
    response.set('cache-control', 'private, no-store')
    // Who is let in, and who is put out, is for our own pages alone to ask.
    if (isCrossSite(request)) {
      await requestRefused('foreign-origin', request)
      return refuse(response, 'forbidden')
    }
    if (request.method === 'DELETE') {
      const now = new Date()
      const pass = openPass(leavingIn(request.headers.cookie), secrets.mediaCookie.value(), now)
      // First, so that who comes back because this has failed still says whose session it is.
      if (pass) await endOne(pass.person, pass.session)
      // What the browser holds of pictures and documents goes. What the portal keeps it empties itself:
      // "storage" would take the worker along, and late it would come to the next person.
      response.set('clear-site-data', '"cache"')
      response
        .set('set-cookie', keptCookie({ account: '', guest: '' }, secure))
        .status(204)
        .end()
      return
    }
    if (request.method !== 'POST') return refuse(response, 'method-not-allowed')
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
    const pass = token ? await passFor(token, new Date()) : 'signed-out'
    if (typeof pass === 'string') {
      await requestRefused('sign-in', request)
      return refuse(response, pass)
    }
    const account = sealPass(pass, secrets.mediaCookie.value())
    const { guest } = keptIn(request.headers.cookie)
    response.set('set-cookie', keptCookie({ account, guest }, secure)).status(204).end()
  }

  const isStillLes = trusted(isLesNow)
  const wasGoingOn = sessionMemory()

  /**
   * Who asks: whoever the cookie says, or at the function's own address the ticket. Both outlive
   * their session and a role, which are asked for anew.
   */
  async function passOf(request: Request, now: Date): Promise<MediaPass | null> {
    const key = secrets.mediaCookie.value()
    const { ticket } = request.query
    const isSentOn = typeof ticket === 'string'
    const pass = isSentOn
      ? openTicket(ticket, request.path, key, now)
      : openPass(keptIn(request.headers.cookie).account, key, now)
    if (!pass || !(await (isSentOn ? isGoingOn : wasGoingOn)(pass))) return null
    if (pass.role !== 'admin' || (await (isSentOn ? isLesNow : isStillLes)(pass.person)))
      return pass
    return { ...pass, role: 'client' }
  }

  /** Requests with a ticket are few and last long, so nothing that is remembered decides them. */
  const finderFor = (request: Request) =>
    request.query['ticket'] === undefined
      ? find
      : mediaFinder(owner, { memory: galleryMemory(), files })

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
   * their own in the address, which is worth nothing without the mark in their cookie.
   */
  return async function serve(request: Request, response: Response): Promise<void> {
    // Pages of the portal fetch from here what Hosting has sent on.
    if (request.query['ticket'] !== undefined)
      response.set({
        'access-control-allow-origin': parameters.siteUrl.value(),
        'cross-origin-resource-policy': 'cross-origin',
      })
    try {
      if (request.path === '/media/session') return await session(request, response)
      if (request.path === '/media/share') return await guests.open(request, response)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(response, 'method-not-allowed')
      if (request.path === manifestAddress) return await serveManifest(response)
      if (request.path.startsWith('/media/shared/')) return await guests.serve(request, response)
      const now = new Date()
      const pass = await passOf(request, now)
      if (!pass) {
        await requestRefused('denied-media', request)
        return refuse(response, 'signed-out')
      }
      await spend('media', ofPerson(pass.person), mediaBudgets[pass.role])
      const found = await finderFor(request)(request.path, pass)
      if (!found) {
        await requestRefused('denied-media', request, pass.person)
        return refuse(response, 'not-found')
      }
      if ('missing' in found) return refuse(response, 'gate-closed', found.missing)
      if (found.isLong && sendOn(request, response, pass, now)) return undefined
      await sendFile(request, response, found, files)
    } catch (error) {
      if (error instanceof Failure && error.code === 'too-many-requests') {
        await requestRefused('over-limit', request)
        return refuse(response, 'too-many-requests', undefined, error.retryAt)
      }
      logger.error('media failed', error, { path: loggablePath(request.path) })
      if (response.headersSent) response.destroy()
      else refuse(response, 'unavailable')
    }
    return undefined
  }
}
