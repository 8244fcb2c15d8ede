import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/galleries/:gallery', {
  at: '/desk/galleries/booking-of-ann-1',
  empty: text.proofs.room.gone,
  shows: text.choosing.desk.title,
})
