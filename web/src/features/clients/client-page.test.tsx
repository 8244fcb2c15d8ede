import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/clients/:person', {
  at: '/desk/clients/ann',
  empty: text.clients.page.gone,
  shows: text.clients.page.wholeLog,
})
