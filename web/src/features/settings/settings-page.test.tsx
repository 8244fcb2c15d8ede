import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/settings/:section?', {
  at: '/desk/settings/studio',
  empty: null,
  shows: text.settings.studio.title,
})
