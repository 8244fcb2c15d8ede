import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/calendar', {
  empty: null,
  shows: text.calendar.block.link,
})
