import type { Booking } from '@portal/model/booking'
import { type GalleryId, studioDesk } from '@portal/model/ids'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** Tells Les that a client has begun to download: when the booking is delivered, which it is once. */
export function tellFinalsDownloaded(tx: Transaction, id: GalleryId, booking: Booking): void {
  announce(tx, {
    id: `finals-downloaded-${id}`,
    kind: 'finals-downloaded',
    to: studioDesk,
    email: null,
    data: { name: booking.clientName, package: booking.package.name },
    about: { gallery: id },
  })
}
