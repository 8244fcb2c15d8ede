import type { Booking } from '@portal/model/booking'

/** What every notice of a booking is filled with. */
export const bookingData = ({ clientName, package: offered, date, place, quote }: Booking) => ({
  name: clientName,
  package: offered.name,
  date,
  place: place.name,
  price: { amount: quote.total, currency: quote.currency },
})
