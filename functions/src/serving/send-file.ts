import { pipeline } from 'node:stream/promises'
import { oneLine } from '@portal/model/words'
import type { Response } from 'express'
import { callerAddress } from '#platform/caller-address'
import { logger } from '#platform/log'
import { parameters } from '#platform/parameters'
import type { Request } from 'firebase-functions/https'
import type { Files } from '#platform/files'
import { countDownload, countView } from '../delivery/count-download.ts'
import { requestRefused } from '../guard/refused.ts'
import type { FoundMedia } from '../media-access/found-media.ts'
import { readRange } from './read-range.ts'
import { refuse } from './refuse.ts'

/**
 * Access ends within a minute of being withdrawn: the browser shows its own copy for so many seconds
 * without asking, and `media` trusts what it read for as many. After that a picture costs one
 * question and, unchanged, a 304 without its bytes.
 */
const browserSeconds = () => parameters.mediaTrust.value()

/**
 * Bytes of the largest answer that says how long it is. Cloud Run answers 500 in the place of an
 * HTTP/1 response beyond 32 MiB, unless it is chunked ("Cloud Run quotas and limits": maximum
 * HTTP/1 response size). Without a length Node chunks what it streams. Nothing is lost by it: a chunked answer that
 * breaks off is known for broken, and is taken up with `Range` and `If-Range`, whose answers say
 * the whole length in `content-range`.
 */
export const longestStatedBytes = 30 * 1024 * 1024

/** A file name in a header (RFC 6266, RFC 5987): whole for today's browsers, plain for others. */
export function attachmentHeader(given: string): string {
  const name = oneLine(given)
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Sends a file that somebody may have, or the part of it that is asked for. */
export async function sendFile(
  request: Request,
  response: Response,
  { path, type, taking, viewer, saveAs }: FoundMedia,
  files: Files,
): Promise<void> {
  const stored = await files.find(path)
  if (!stored) return refuse(response, 'not-found')
  const etag = `"${stored.generation}"`
  response.set({
    etag,
    // A copy is for whoever asked: with another cookie, or beside a later one, it answers nothing.
    vary: 'cookie',
    'cache-control': taking
      ? 'no-store'
      : saveAs
        ? 'private, no-cache'
        : `private, max-age=${browserSeconds()}, immutable`,
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
  const asked = { bytes, address: callerAddress(request) }
  const isGiven = request.method !== 'HEAD'
  const isWithin =
    !isGiven ||
    ((!taking || (await countDownload(taking, asked, now))) &&
      (!viewer || (await countView(viewer, asked, now))))
  if (!isWithin) {
    await requestRefused('over-limit', request)
    return refuse(response, 'too-many-requests')
  }
  if (range) response.status(206).set('content-range', `bytes ${start}-${end}/${stored.bytes}`)
  response.set('content-type', type ?? 'application/octet-stream')
  const name = taking?.name ?? saveAs
  if (name) response.set('content-disposition', attachmentHeader(name))
  else if (type === null) response.set('content-disposition', 'attachment')
  // To HEAD there is no answer that could be too long.
  if (bytes <= longestStatedBytes || !isGiven) response.set('content-length', String(bytes))
  if (!isGiven) {
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
