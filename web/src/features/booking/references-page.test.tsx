import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/bookings/:booking/references', {
  at: '/portal/bookings/booking-of-ann-1/references',
  empty: text.references.gone.title,
  shows: text.references.board,
})

fiveStates('/desk/bookings/:booking/references', {
  at: '/desk/bookings/booking-of-ann-1/references',
  empty: text.references.gone.title,
  shows: text.references.board,
})
