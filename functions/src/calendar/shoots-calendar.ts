import type { Booking } from '@portal/model/booking'
import type { Studio } from '@portal/model/studio'

/** A day as a `Date` whose parts in UTC are that day, which is what the writer reads. */
const utcDay = (date: string): Date => new Date(`${date}T00:00:00Z`)

/** Shoots as an iCalendar text (RFC 5545): days, not instants, so no zone can shift them. */
export async function shootsCalendar(
  studio: Pick<Studio, 'name' | 'zone'>,
  shoots: readonly { id: string; booking: Booking }[],
  words: (booking: Booking) => { summary: string; url: string },
): Promise<string> {
  const { default: ical, ICalEventStatus } = await import('ical-generator')
  const calendar = ical({
    name: `${studio.name}, shoots`,
    prodId: { company: 'portal', product: 'shoots' },
    ttl: 3_600,
  })
  for (const { id, booking } of shoots) {
    const { summary, url } = words(booking)
    calendar.createEvent({
      id: `${id}@portal`,
      start: utcDay(booking.date),
      allDay: true,
      summary,
      url,
      location: {
        title: booking.place.name,
        geo: { lat: booking.place.lat, lon: booking.place.lng },
      },
      stamp: booking.statusAt,
      status:
        booking.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}
