import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/chat/:conversation?', {
  at: '/desk/chat/ann',
  empty: text.chat.deskEmptyTitle,
  shows: text.chat.done,
})
