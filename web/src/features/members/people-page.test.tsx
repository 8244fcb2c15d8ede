import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/people', {
  empty: text.members.empty.title,
  shows: 'Pat',
})
