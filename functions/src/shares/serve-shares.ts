import { Failure } from '@portal/model/failure'
import type { Response } from 'express'
import type { Request } from 'firebase-functions/https'
import { callerAddress } from '#platform/caller-address'
import type { Files } from '#platform/files'
import { parameters, secrets } from '#platform/parameters'
import type { GalleryMemory } from '../media/gallery-memory.ts'
import { refuse } from '../media/refuse.ts'
import { sendFile } from '../media/send-file.ts'
import { sharedFinder } from './find-shared.ts'
import { openShare } from './open-share.ts'
import { openSharePass } from './share-pass.ts'

type Serve = (request: Request, response: Response) => Promise<void>

/** What guests of a link ask `media` for: the link itself, and what it shows. */
export function shareServer(memory: GalleryMemory, files: Files): { open: Serve; serve: Serve } {
  const finder = sharedFinder(memory)
  return {
    /** `POST /media/share`: a link that is unknown, over, revoked or not shown is one and the same 404. */
    async open(request, response) {
      if (request.method !== 'POST') return refuse(response, 'method-not-allowed')
      const key = secrets.mediaCookie.value()
      try {
        const address = callerAddress(request)
        const opened = await openShare(request.body, address, finder, key, new Date())
        if (opened === 'gone') return refuse(response, 'not-found')
        if (opened === 'password-needed') return refuse(response, opened)
        response.set('cache-control', 'private, no-store').json(opened)
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'too-many-requests') throw error
        refuse(response, 'too-many-requests')
      }
      return undefined
    },

    /** `/media/shared/<pass>`: what a guest may have now; below it the pictures. */
    async serve(request, response) {
      const now = new Date()
      const [sealed = '', ...parts] = request.path.split('/').slice(3)
      const pass = openSharePass(sealed, secrets.mediaCookie.value(), now)
      if (!pass) return refuse(response, 'not-found')
      if (parts.length === 0) {
        const rights = await finder.rights(pass, now)
        if (!rights) return refuse(response, 'not-found')
        response.set('cache-control', 'private, no-store').json(rights)
        return undefined
      }
      const found = await finder.find(parts, pass, now)
      if (!found) return refuse(response, 'not-found')
      const own = parameters.mediaUrl.value()
      // Hosting ends an answer after 60 s; the address holds all that the function itself asks for.
      if (found.isLong && own !== '' && request.query['direct'] === undefined) {
        response.set('cache-control', 'no-store').redirect(`${own}${request.path}?direct=1`)
        return undefined
      }
      return sendFile(request, response, found, files)
    },
  }
}
