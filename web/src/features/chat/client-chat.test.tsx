import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/chat/:conversation?', {
  at: '/portal/chat/ann',
  empty: text.chat.emptyTitle,
  shows: 'Chat with Les',
})
