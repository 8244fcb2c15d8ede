import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/bookings/:booking/change', {
  at: '/portal/bookings/booking-of-ann-1/change',
  empty: text.change.gone.title,
  shows: text.change.date.title,
})
