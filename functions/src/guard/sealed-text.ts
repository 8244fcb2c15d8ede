import { createHmac, timingSafeEqual } from 'node:crypto'
import { viewSchema } from '@portal/model/records/stored'
import type { z } from 'zod'

const keyLength = 32

function signatureOf(body: string, key: string): Buffer {
  // With an empty key anybody could sign; better that nobody sees a picture.
  if (key.length < keyLength) throw new Error('MEDIA_COOKIE_KEY is shorter than 32 characters')
  return createHmac('sha256', key).update(body).digest()
}

/** Something as text that nobody without the key can make or change. */
export function sealed(value: object, key: string): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${body}.${signatureOf(body, key).toString('base64url')}`
}

function unsealed(text: string, key: string): unknown {
  const [body = '', signature = '', ...rest] = text.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = signatureOf(body, key)
  if (rest.length > 0 || given.length !== expected.length) return null
  if (!timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

/** What was sealed with the key, also when it is over; null when it is forged, altered or another thing. */
export const openSealed = <Value>(
  schema: z.ZodType<Value>,
  text: string,
  key: string,
): Value | null => viewSchema(schema).safeParse(unsealed(text, key)).data ?? null

/** The same while it is good; `expires` is Unix time in seconds. */
export function openSealedInTime<Value extends { expires: number }>(
  schema: z.ZodType<Value>,
  text: string,
  key: string,
  now: Date,
): Value | null {
  const opened = openSealed(schema, text, key)
  return opened && opened.expires * 1_000 > now.getTime() ? opened : null
}
