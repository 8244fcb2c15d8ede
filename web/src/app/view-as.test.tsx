import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/as/:person', {
  at: '/desk/as/ann',
  empty: text.common.failed.title,
  shows: 'Went on to /portal',
})
