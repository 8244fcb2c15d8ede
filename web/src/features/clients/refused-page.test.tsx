import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/log/refused', {
  empty: text.refused.emptyTitle,
  shows: 'Sign-ins that failed',
})
