import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/clients', {
  empty: text.clients.emptyTitle,
  shows: 'Ann Maes',
})
