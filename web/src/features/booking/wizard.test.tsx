import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/book', {
  empty: null,
  shows: text.booking.headings.package,
})
