import { SharePass } from '@portal/model/share'
import { z } from 'zod'
import { openSealed, openSealedInTime, sealed } from '../guard/sealed-text.ts'

/** Seconds a pass is good for; the page renews it. */
const passSeconds = 1_800
/** Passes of one link are the same for so many seconds: who reloads has the pictures already. */
const stepSeconds = 300

/** A pass cannot be taken for a cookie or a ticket, because what it is for is in its signature. */
const passKey = (key: string): string => `${key} share`

/** A pass for the pictures of a link, for whoever was let in. */
export function sealSharePass(
  { share, turn }: Pick<SharePass, 'share' | 'turn'>,
  key: string,
  now: Date,
): string {
  const begun = Math.floor(now.getTime() / 1_000 / stepSeconds) * stepSeconds
  return sealed({ share, turn, expires: begun + passSeconds }, passKey(key))
}

/** What a pass says, also when it is over; null when it is forged or altered. */
export const readSharePass = (text: string, key: string): SharePass | null =>
  openSealed(SharePass, text, passKey(key))

/** What a pass says; null when it is forged, altered or over. */
export const openSharePass = (text: string, key: string, now: Date): SharePass | null =>
  openSealedInTime(SharePass, text, passKey(key), now)

/** Seconds in which a guest's download that was sent on can begin, or go on after it broke off. */
const ticketSeconds = 3_600

const Ticket = SharePass.extend({ address: z.string() })
const ticketKey = (key: string): string => `${key} share ticket`

/** Lets whoever holds a pass have one address without the cookie; the link is asked all the same. */
export const sealGuestTicket = (
  { share, turn }: SharePass,
  address: string,
  key: string,
  now: Date,
): string => {
  const expires = Math.floor(now.getTime() / 1_000) + ticketSeconds
  return sealed({ share, turn, expires, address }, ticketKey(key))
}

/** The pass that a ticket holds for an address; null when it is forged, over or for another one. */
export function openGuestTicket(
  ticket: string,
  address: string,
  key: string,
  now: Date,
): SharePass | null {
  const opened = openSealedInTime(Ticket, ticket, ticketKey(key), now)
  if (opened?.address !== address) return null
  const { share, turn, expires } = opened
  return { share, turn, expires }
}
