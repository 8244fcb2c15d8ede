import { isWaiting } from '@portal/model/booking'
import type { Offer } from '@portal/model/offer'
import type { Row } from './active-booking.ts'

/** An offer that can still be answered, with the booking it is for. */
export interface OpenOffer {
  offer: Offer
  booking: Row
}

/** The offer that ends first among those in time for a booking that still waits; null without one. */
export function openOffer(
  offers: readonly Offer[],
  bookings: readonly Row[],
  now: Date,
): OpenOffer | null {
  const open = offers.flatMap((offer) => {
    const booking = bookings.find(({ id }) => id === offer.booking)
    return booking && isWaiting(booking.value.status) && offer.until > now ? { offer, booking } : []
  })
  return open.toSorted((a, b) => a.offer.until.getTime() - b.offer.until.getTime())[0] ?? null
}

/** What is left until an instant: whole hours from two hours on, below that minutes, at least one. */
export function timeLeft(until: Date, now: Date): { unit: 'hours' | 'minutes'; count: number } {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return minutes < 120
    ? { unit: 'minutes', count: minutes }
    : { unit: 'hours', count: Math.floor(minutes / 60) }
}
