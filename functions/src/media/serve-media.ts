import { pipeline } from 'node:stream/promises'
import { type Aside, isAside } from '@portal/model/aside'
import { type Gallery, proofEdges } from '@portal/model/gallery'
import {
  AttachmentId,
  BookingId,
  ConversationId,
  GalleryId,
  LogoId,
  PhotoId,
  ReferenceId,
} from '@portal/model/ids'
import {
  type MediaPass,
  mayViewConversation,
  mayViewGallery,
  mayViewReferences,
  mediaTrustSeconds,
} from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import type { Response } from 'express'
import { logger } from 'firebase-functions'
import type { Request } from 'firebase-functions/https'
import { z } from 'zod'
import { files as bucketFiles, type Files } from '#platform/files'
import { read } from '#platform/firestore'
import { secrets } from '#platform/parameters'
import { openPass, passCookie, passIn, sealPass } from './media-pass.ts'
import { passFor } from './open-media-session.ts'
import { readRange } from './read-range.ts'
import { remembered } from './remembered.ts'

/**
 * Access ends within a minute of being withdrawn: the browser shows its own copy for this long
 * without asking, `media` trusts what it read for `mediaTrustSeconds`, and together they make 60.
 * After that a picture costs one question and, unchanged, a 304 without its bytes.
 */
const browserSeconds = 60 - mediaTrustSeconds

const refusals = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  unavailable: 503,
} as const

function refuse(response: Response, error: keyof typeof refusals): void {
  response.status(refusals[error]).set('cache-control', 'no-store').json({ error })
}

/** The parts of a path that is one of ours; null for any other, so originals have no address. */
const ProofPath = z.tuple([GalleryId, PhotoId, z.enum(proofEdges.map(String))])
const ReferencePath = z.tuple([BookingId, ReferenceId])
const LogoPath = z.tuple([LogoId])
const AttachmentPath = z.tuple([ConversationId, AttachmentId])

/** The files of a conversation, by the part of the address after `/media/`. */
const attachedFiles: Partial<Record<string, typeof file.attachment>> = {
  chat: file.attachment,
  thumbnails: file.attachmentThumbnail,
  files: file.attachedFile,
}

/** What the routes read; a new one forgets everything, so tests begin with an empty memory. */
export function mediaServer(files: Files = bucketFiles) {
  const gallery = remembered((id) => read(doc.gallery(id)), mediaTrustSeconds)
  const aside = remembered((id) => read(doc.aside(id)), mediaTrustSeconds)
  const booking = remembered((id) => read(doc.booking(id)), mediaTrustSeconds)
  const conversation = remembered((id) => read(doc.conversation(id)), mediaTrustSeconds)

  /** The file at an address, when there may be one and this person may see it. */
  async function visibleFile(address: string, pass: MediaPass): Promise<string | null> {
    const [root, media, kind, ...rest] = address.split('/')
    if (root !== '' || media !== 'media') return null
    if (kind === 'proofs') {
      const path = ProofPath.safeParse(rest).data
      if (!path) return null
      const sees = (found: Gallery | null) => found !== null && mayViewGallery(pass, found)
      // What was remembered from before Les published must not turn its client away.
      if (!sees(await gallery(path[0])) && !sees(await gallery.again(path[0]))) return null
      const [id, photo, edge] = path
      // Hidden photos are Les's alone, and one that is shown again is shown at once.
      const isHidden = (found: Aside | null) => pass.role !== 'admin' && isAside(found, photo)
      if (isHidden(await aside(id)) && isHidden(await aside.again(id))) return null
      return file.proof(id, photo, Number(edge))
    }
    const attached = attachedFiles[kind ?? '']
    if (attached) {
      const path = AttachmentPath.safeParse(rest).data
      const found = path && (await conversation(path[0]))
      return found && mayViewConversation(pass, found) ? attached(...path) : null
    }
    if (kind === 'references') {
      const path = ReferencePath.safeParse(rest).data
      const found = path && (await booking(path[0]))
      return found && mayViewReferences(pass, found) ? file.reference(...path) : null
    }
    // Les alone, and only where he tries one on.
    if (kind === 'logos' && pass.role === 'admin') {
      const path = LogoPath.safeParse(rest).data
      return path ? file.logo(...path) : null
    }
    return null
  }

  async function sendFile(request: Request, response: Response, path: string): Promise<void> {
    const stored = await files.find(path)
    if (!stored) return refuse(response, 'not-found')
    const etag = `"${stored.generation}"`
    response.set({
      etag,
      'cache-control': `private, max-age=${browserSeconds}, immutable`,
      'accept-ranges': 'bytes',
    })
    const known = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim())
    if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) {
      response.status(304).end()
      return
    }
    const unchanged = [undefined, etag].includes(request.get('if-range'))
    const range = unchanged ? readRange(request.get('range'), stored.bytes) : null
    if (range === 'outside') {
      response.status(416).set('content-range', `bytes */${stored.bytes}`).end()
      return
    }
    const { start, end } = range ?? { start: 0, end: stored.bytes - 1 }
    if (range) {
      response.status(206).set('content-range', `bytes ${start}-${end}/${stored.bytes}`)
    }
    // What is no picture of ours is somebody's file: it downloads, and no browser runs it.
    response.set(
      path.endsWith('.webp')
        ? { 'content-type': 'image/webp' }
        : { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
    )
    response.set('content-length', String(end - start + 1))
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    try {
      await pipeline(files.open(path, { start, end }), response)
    } catch (error) {
      // A viewer who scrolls on closes the connection; that is no fault.
      const { code } = error as { code?: unknown }
      if (code !== 'ERR_STREAM_PREMATURE_CLOSE') logger.error('media broke off', error, { path })
      response.destroy()
    }
  }

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

  /**
   * Everything below `/media/`. Without a pass the answer is 401, and with one it is 404 for
   * whatever may not be seen, so nobody learns what exists.
   */
  return async function serve(request: Request, response: Response): Promise<void> {
    response.set({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    try {
      if (request.path === '/media/session') return await session(request, response)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return refuse(response, 'method-not-allowed')
      const pass = openPass(passIn(request.headers.cookie), secrets.mediaCookie.value(), new Date())
      if (!pass) return refuse(response, 'signed-out')
      const path = await visibleFile(request.path, pass)
      if (!path) return refuse(response, 'not-found')
      await sendFile(request, response, path)
    } catch (error) {
      logger.error('media failed', error, { path: request.path })
      if (response.headersSent) response.destroy()
      else refuse(response, 'unavailable')
    }
  }
}

export const serveMedia = mediaServer()
