import {
  type Booking,
  type BookingRequest,
  openBookingsPerClient,
  requestsPerHour,
  requestsPerNetwork,
  requestBooking as call,
} from '@portal/model/booking'
import { isBookable, isWishable, stateOfDay } from '@portal/model/availability'
import { monthOf } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { conversationOf, studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { journeyTo } from '@portal/model/place'
import { quote } from '@portal/model/price'
import { joined, placeOf } from '@portal/model/queue'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { newConversation } from '../chat/new-conversation.ts'
import { accessTo } from '../members/access-to.ts'
import { tellParty } from '../members/tell-party.ts'
import { announce } from '../outbox/announce.ts'
import { holdToWithin, ringing } from '../guard/ceiling.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofMailbox, ofNetwork, ofPerson } from '../guard/subject.ts'
import { writeQueue } from '../queue/write-queue.ts'
import { count } from '../statistics/count.ts'
import { arrivalEntry } from './arrival-entry.ts'
import { bookingData } from './notice-data.ts'

/** Whether a request that comes again is the one that was booked, and not another with its id. */
const isSame = (known: Booking, request: BookingRequest): boolean =>
  known.package.id === request.package &&
  known.date === request.date &&
  known.place.name === request.place.name &&
  known.addOns
    .map(({ id }) => id)
    .toSorted()
    .join() === request.addOns.toSorted().join()

/**
 * Freezes the price, joins the waiting list, opens a thread when it is not the client's first booking,
 * and tells both sides. The same id twice is one booking.
 */
export const requestBooking = defineCall(call, async (request, actor) => {
  const client = signedIn(actor)
  const now = new Date()
  const work = transaction(async (tx) => {
    const path = doc.booking(request.id)
    const [known, studio, booked, queue, person, access] = await Promise.all([
      tx.find(path),
      tx.read(doc.studio()),
      tx.find(doc.bookedDays(monthOf(request.date))),
      tx.find(doc.queue()),
      tx.read(doc.person(client)),
      accessTo(tx, client),
    ])
    const before = queue ?? { order: [] }
    if (known) {
      const place = placeOf(before, request.id)
      if (known.client !== client || place === null || !isSame(known, request))
        throw new Failure('status-not-allowed')
      return { booking: request.id, place }
    }
    await limitPerHour(tx, 'booking request', ofPerson(client), requestsPerHour, now)
    // Accounts are free, mailboxes and networks less so.
    await limitPerHour(
      tx,
      'booking request',
      ofMailbox(actor.email ?? person.email),
      requestsPerHour,
      now,
    )
    await limitPerHour(tx, 'booking request', ofNetwork(actor.ip), requestsPerNetwork, now)
    await holdToWithin(tx, 'booking-requests', now)
    const open = await tx.count(collection.bookings(), (all) =>
      all.where('client', '==', client).where('status', 'in', ['pending', 'waitlisted']),
    )
    if (open >= openBookingsPerClient) throw new Failure('too-many-bookings')
    const earlier = await tx.count(collection.bookings(), (all) =>
      all.where('client', '==', client).limit(1),
    )
    const chosen = studio.packages.find(({ id }) => id === request.package)
    if (!chosen) throw new Failure('package-unavailable')
    if (!isBookable(stateOfDay(studio, booked, request.date, now)))
      throw new Failure('date-unavailable')
    const wishable = (date: string) =>
      date !== request.date && isWishable(stateOfDay(studio, null, date, now))
    if (!request.alternatives.every(wishable)) throw new Failure('date-unavailable')
    const addOns = studio.addOns.filter(({ id }) => request.addOns.includes(id))
    if (addOns.length !== new Set(request.addOns).size) throw new Failure('add-on-unavailable')
    const frozen = quote(studio, chosen, request.place, addOns)
    if (frozen.total !== request.seenTotal) throw new Failure('price-changed')

    const booking: Booking = {
      client,
      clientName: person.name,
      clientEmail: person.email,
      partners: access.partners,
      package: chosen,
      addOns,
      date: request.date,
      alternatives: request.alternatives,
      place: request.place,
      km: journeyTo(studio.travel, request.place).km,
      story: request.story,
      quote: frozen,
      status: 'pending',
      stage: 'booked',
      change: null,
      refundCap: 10_000,
      refundDue: 0,
      createdAt: now,
      statusAt: now,
    }
    const after = joined(before, request.id)
    tx.create(path, booking)
    await writeQueue(tx, after)
    if (earlier > 0)
      tx.create(
        doc.conversation(conversationOf(request.id)),
        newConversation({
          client,
          clientName: person.name,
          clientPortrait: person.portrait?.id ?? null,
          booking: request.id,
          subject: chosen.name,
          partners: access.partners,
          names: access.names,
        }),
      )
    record(tx, 'booking.requested', {
      actor: client,
      person: client,
      details: { booking: request.id, total: frozen.total },
    })
    count(tx, studio.zone, now, [
      { event: 'requested', package: { id: chosen.id, name: chosen.name } },
    ])
    const data = { ...bookingData(booking), km: booking.km }
    await tellParty(tx, {
      id: `booking-requested-${request.id}`,
      kind: 'booking-requested',
      to: client,
      email: person.email,
      data,
      about: { booking: request.id },
    })
    announce(tx, {
      id: arrivalEntry(request.id),
      kind: 'booking-arrived',
      to: studioDesk,
      email: null,
      data,
      about: { booking: request.id },
    })
    return { booking: request.id, place: after.order.length }
  })
  return ringing(work, now)
})
