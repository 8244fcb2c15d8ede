import { aBellEntry } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { fiveStates } from '@portal/testing/web/five-states'
import { stored } from '@portal/testing/web/world'
import { text } from '#text/text.ts'

fiveStates('/portal/notices', {
  empty: text.notices.history.emptyTitle,
  shows: text.notices.history.end,
})

fiveStates('/desk/notices', {
  stored: [stored(doc.bellEntry(studioDesk, 'entry'), aBellEntry())],
  empty: text.notices.history.emptyTitle,
  shows: text.notices.history.end,
})
