import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal', {
  empty: text.dashboard.none.title,
  shows: 'The Wedding',
})
