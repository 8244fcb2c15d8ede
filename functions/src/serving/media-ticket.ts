import { MediaPass } from '@portal/model/media'
import { z } from 'zod'
import { openSealedInTime, sealed } from '../guard/sealed-text.ts'

/**
 * Seconds in which a download that was sent on can begin, and go on from where it broke off: browsers
 * ask for the rest at the address they were sent to. It is a claim and no right: each request asks
 * whether the session goes on (`isSessionOver`), the account and the gallery allow it now.
 */
export const ticketSeconds = 12 * 3_600

/** Lets somebody have one address without the cookie, which stays with Hosting's own address. */
const Ticket = MediaPass.extend({ address: z.string() })

/** A ticket cannot be taken for a cookie, because what it is for is part of its signature. */
const ticketKey = (key: string): string => `${key} ticket`

/** A ticket for one address, for whoever has a pass. */
export const sealTicket = (pass: MediaPass, address: string, key: string, now: Date): string =>
  sealed(
    { ...pass, address, expires: Math.floor(now.getTime() / 1_000) + ticketSeconds },
    ticketKey(key),
  )

/** The pass that a ticket holds for an address; null when it is forged, over or for another one. */
export function openTicket(
  ticket: string,
  address: string,
  key: string,
  now: Date,
): MediaPass | null {
  const opened = openSealedInTime(Ticket, ticket, ticketKey(key), now)
  if (opened?.address !== address) return null
  const { address: _, ...pass } = opened
  return pass
}
