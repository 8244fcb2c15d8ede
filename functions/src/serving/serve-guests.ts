import { randomBytes } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import type { SharePass } from '@portal/model/share'
import { readGuestAddress } from '@portal/model/shared-view'
import type { Response } from 'express'
import type { Request } from 'firebase-functions/https'
import { callerAddress } from '#platform/caller-address'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'
import { parameters, secrets } from '#platform/parameters'
import { isCrossSite, isHttps } from '#platform/site'
import { requestRefused } from '../guard/refused.ts'
import { galleryMemory, type GalleryMemory } from '../media-access/gallery-memory.ts'
import { trusted } from '../media-access/trusted.ts'
import { keptCookie, keptIn } from './media-pass.ts'
import { refuse } from './refuse.ts'
import { sendFile } from './send-file.ts'
import { sharedFinder } from '../shares/find-shared.ts'
import { openShare } from '../shares/open-share.ts'
import { openGuestTicket, openSharePass, sealGuestTicket } from '../shares/share-pass.ts'

/** Sealed passes of a guest are good beside this mark in the cookie alone: an address opens nothing. */
const guestKey = (guest: string): string => `${secrets.mediaCookie.value()} guest ${guest}`

/** A mark nobody can guess; one of ours is kept, so that several links stay open beside each other. */
const markOf = (guest: string): string =>
  /^[\w-]{22}$/.test(guest) ? guest : randomBytes(16).toString('base64url')

type Serve = (request: Request, response: Response) => Promise<void>

/** The pass of a guest's address, beside the mark in the cookie or a ticket for this one address. */
function passOf(request: Request, sealed: string, now: Date): SharePass | null {
  const { ticket } = request.query
  if (typeof ticket === 'string')
    return openGuestTicket(ticket, request.path, secrets.mediaCookie.value(), now)
  const { guest } = keptIn(request.headers.cookie)
  return guest === '' ? null : openSharePass(sealed, guestKey(guest), now)
}

/** What guests of a link ask `media` for: the link itself, and what it shows. */
export function guestServer(memory: GalleryMemory, files: Files): { open: Serve; serve: Serve } {
  const finder = sharedFinder(memory)
  const isOpen = trusted(async () => {
    const studio = await read(only(doc.studio(), 'portal'))
    return studio?.portal.open ?? true
  })
  return {
    /** `POST /media/share`: a link that is unknown, over, revoked or not shown is one and the same 404. */
    async open(request, response) {
      if (request.method !== 'POST') return refuse(response, 'method-not-allowed')
      if (isCrossSite(request)) {
        await requestRefused('foreign-origin', request)
        return refuse(response, 'forbidden')
      }
      const { account, guest } = keptIn(request.headers.cookie)
      const mark = markOf(guest)
      try {
        const address = callerAddress(request)
        const opened = await openShare(request.body, address, finder, guestKey(mark), new Date())
        if (opened === 'gone') {
          await requestRefused('wrong-link', request)
          return refuse(response, 'not-found')
        }
        if (opened === 'portal-closed') return refuse(response, opened)
        if (opened === 'password-needed') {
          const isTried = typeof (request.body as { password?: unknown }).password === 'string'
          if (isTried) await requestRefused('wrong-share-password', request)
          return refuse(response, opened)
        }
        response.set({
          'cache-control': 'private, no-store',
          'set-cookie': keptCookie({ account, guest: mark }, isHttps()),
        })
        response.json(opened)
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'too-many-requests') throw error
        await requestRefused('over-limit', request)
        refuse(response, 'too-many-requests', undefined, error.retryAt)
      }
      return undefined
    },

    /** `/media/shared/<pass>`: what a guest may have now; below it the pictures. */
    async serve(request, response) {
      const now = new Date()
      const asked = readGuestAddress(request.path)
      const pass = asked && passOf(request, asked.pass, now)
      if (!pass) {
        await requestRefused('denied-media', request)
        return refuse(response, 'not-found')
      }
      if (!(await isOpen('studio'))) return refuse(response, 'portal-closed')
      if (!asked.below) {
        const rights = await finder.rights(pass, now)
        if (!rights) return refuse(response, 'not-found')
        response.set('cache-control', 'private, no-store').json(rights)
        return undefined
      }
      // What was sent on is asked for seldom and lasts long: nothing that is remembered decides it.
      const isSentOn = request.query['ticket'] !== undefined
      const found = await (isSentOn ? sharedFinder(galleryMemory()) : finder).find(
        asked.below,
        pass,
        now,
      )
      if (!found) {
        await requestRefused('denied-media', request)
        return refuse(response, 'not-found')
      }
      const own = parameters.mediaUrl.value()
      // Hosting ends an answer after 60 s, and at the function's own address its cookie is not known.
      if (found.isLong && own !== '' && !isSentOn) {
        const ticket = sealGuestTicket(pass, request.path, secrets.mediaCookie.value(), now)
        response.set('cache-control', 'no-store').redirect(`${own}${request.path}?ticket=${ticket}`)
        return undefined
      }
      return sendFile(request, response, found, files)
    },
  }
}
