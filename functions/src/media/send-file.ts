import { pipeline } from 'node:stream/promises'
import { mediaTrustSeconds } from '@portal/model/media'
import type { Response } from 'express'
import { logger } from 'firebase-functions'
import type { Request } from 'firebase-functions/https'
import type { Files } from '#platform/files'
import { countDownload, countLook } from '../delivery/count-download.ts'
import type { FoundMedia } from './find-media.ts'
import { readRange } from './read-range.ts'
import { refuse } from './refuse.ts'

/**
 * Access ends within a minute of being withdrawn: the browser shows its own copy for this long
 * without asking, `media` trusts what it read for `mediaTrustSeconds`, and together they make 60.
 * After that a picture costs one question and, unchanged, a 304 without its bytes.
 */
const browserSeconds = 60 - mediaTrustSeconds

/** A file name in a header (RFC 6266, RFC 5987): whole for today's browsers, plain for others. */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Sends a file that somebody may have, or the part of it that is asked for. */
export async function sendFile(
  request: Request,
  response: Response,
  { path, type, taking, looker, saveAs }: FoundMedia,
  files: Files,
): Promise<void> {
  const stored = await files.find(path)
  if (!stored) return refuse(response, 'not-found')
  const etag = `"${stored.generation}"`
  response.set({
    etag,
    'cache-control': taking
      ? 'no-store'
      : saveAs
        ? 'private, no-cache'
        : `private, max-age=${browserSeconds}, immutable`,
    'accept-ranges': 'bytes',
  })
  const known = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) {
    response.status(304).end()
    return undefined
  }
  const unchanged = [undefined, etag].includes(request.get('if-range'))
  const range = unchanged ? readRange(request.get('range'), stored.bytes) : null
  if (range === 'outside') {
    response.status(416).set('content-range', `bytes */${stored.bytes}`).end()
    return undefined
  }
  const { start, end } = range ?? { start: 0, end: stored.bytes - 1 }
  const bytes = end - start + 1
  const now = new Date()
  const isGiven = request.method !== 'HEAD'
  if (isGiven && taking && !(await countDownload(taking, bytes, now)))
    return refuse(response, 'too-many-requests')
  if (isGiven && looker && !(await countLook(looker, bytes, now)))
    return refuse(response, 'too-many-requests')
  if (range) response.status(206).set('content-range', `bytes ${start}-${end}/${stored.bytes}`)
  response.set('content-type', type ?? 'application/octet-stream')
  const name = taking?.name ?? saveAs
  if (name) response.set('content-disposition', attachmentHeader(name))
  else if (type === null) response.set('content-disposition', 'attachment')
  response.set('content-length', String(bytes))
  if (request.method === 'HEAD') {
    response.end()
    return undefined
  }
  try {
    await pipeline(files.open(path, { start, end }), response)
  } catch (error) {
    // A viewer who scrolls on closes the connection; that is no fault.
    const { code } = error as { code?: unknown }
    if (code !== 'ERR_STREAM_PREMATURE_CLOSE') logger.error('media broke off', error, { path })
    response.destroy()
  }
  return undefined
}
