import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk', {
  empty: text.today.waiting.empty,
  shows: text.today.waiting.changes,
})
