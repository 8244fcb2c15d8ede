import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'
import { keepBrand } from '#ui/brand.ts'

keepBrand({ name: 'Les', logo: null })

fiveStates('/portal/chat/:conversation?', {
  at: '/portal/chat/ann',
  empty: text.chat.noWords.client.title,
  shows: 'Chat with Les',
})
