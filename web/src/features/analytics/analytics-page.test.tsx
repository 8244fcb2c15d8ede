import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/analytics', {
  empty: text.analytics.empty.title,
  shows: text.analytics.tiles.requests,
})
