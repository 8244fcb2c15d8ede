import type { Booking } from '@portal/model/booking'
import type { Studio } from '@portal/model/studio'

/** A day of the calendar as a `Date` whose local parts are that day, which is what the writer reads. */
const localDay = (date: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}

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
      start: localDay(booking.date),
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
