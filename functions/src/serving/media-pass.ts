import { mediaCookieMinutes, MediaPass } from '@portal/model/media'
import { openSealedInTime, sealed } from '../guard/sealed-text.ts'

/** The one cookie name that Hosting lets through to a function. */
const cookieName = '__session'

/** A pass as the value of a cookie. */
export const sealPass = (pass: MediaPass, key: string): string => sealed(pass, key)

/** The pass that a cookie's value says; null when it is forged, altered or over. */
export const openPass = (text: string, key: string, now: Date): MediaPass | null =>
  openSealedInTime(MediaPass, text, key, now)

/**
 * What the cookie holds, side by side, because Hosting lets one through alone: the sealed pass of an
 * account, and a random mark by which a browser is known as the guest it let in. Either may be empty.
 */
export interface Kept {
  account: string
  guest: string
}

/** Neither a sealed pass nor a mark has it. */
const between = '~'

/**
 * What a page puts beside a pass that it cannot take away itself, when its person leaves without a
 * connection (`web/src/device/media-closing.ts`).
 */
const left = 'left'

/** What our cookie in a `Cookie` header holds; no account when its person has left the browser. */
export function keptIn(header: string | undefined): Kept {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1))
  const [account = '', guest = ''] = values.find((value) => value !== left)?.split(between) ?? []
  return { account: values.includes(left) ? '' : account, guest }
}

/** The sealed pass in a `Cookie` header, also when its person has left: it is to be closed. */
export const leavingIn = (header: string | undefined): string =>
  keptIn(header?.replaceAll(`${cookieName}=${left}`, '')).account

/** A `Set-Cookie` header; one that holds nothing takes the cookie away. */
export function keptCookie({ account, guest }: Kept, secure: boolean): string {
  const value = guest === '' ? account : `${account}${between}${guest}`
  return [
    `${cookieName}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${value ? mediaCookieMinutes * 60 : 0}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
