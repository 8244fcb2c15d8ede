import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/log', {
  empty: text.clients.log.emptyTitle,
  shows: text.clients.log.end,
})
