import { createHmac, timingSafeEqual } from 'node:crypto'
import { mediaCookieMinutes, MediaPass } from '@portal/model/media'

/** The one cookie name that Hosting lets through to a function. */
const cookieName = '__session'
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

/** What was sealed with the key; null when it is forged or altered. */
export function unsealed(text: string, key: string): unknown {
  const [body = '', signature = '', ...rest] = text.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = signatureOf(body, key)
  if (rest.length > 0 || given.length !== expected.length) return null
  if (!timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

/** A pass as the value of a cookie. */
export const sealPass = (pass: MediaPass, key: string): string => sealed(pass, key)

/** The pass that a cookie's value says; null when it is forged, altered or over. */
export function openPass(text: string, key: string, now: Date): MediaPass | null {
  const pass = MediaPass.nullable().parse(unsealed(text, key))
  return pass && pass.expires * 1_000 > now.getTime() ? pass : null
}

/** The value of our cookie in a `Cookie` header. */
export const passIn = (header: string | undefined): string =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) ?? ''

/** A `Set-Cookie` header; an empty value takes the cookie away. */
export const passCookie = (sealed: string, secure: boolean): string =>
  [
    `${cookieName}=${sealed}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${sealed ? mediaCookieMinutes * 60 : 0}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ')
