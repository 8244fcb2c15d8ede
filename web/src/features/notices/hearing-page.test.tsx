import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/notices/settings', {
  empty: null,
  shows: text.notices.hearing.what,
})

fiveStates('/desk/settings/hearing', {
  empty: null,
  shows: text.notices.hearing.what,
})
