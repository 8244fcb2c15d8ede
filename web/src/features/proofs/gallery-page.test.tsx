import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/gallery/:gallery', {
  at: '/portal/gallery/booking-of-ann-1',
  empty: text.proofs.notOpen.title,
  shows: text.choosing.noHurry,
  denied: text.proofs.closed.title,
})
