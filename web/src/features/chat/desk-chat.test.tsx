import { aConversation, aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { clientEntry } from '@portal/model/search-entries'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { latestConversations } from './use-conversations.ts'

fiveStates('/desk/chat/:conversation?', {
  at: '/desk/chat/ann',
  empty: text.chat.deskEmptyTitle,
  shows: text.chat.done,
})

test('a client whose thread is done, and beyond what the list reads, is found by name under “All”', async () => {
  const said = (at: number) => ({
    message: 'm',
    side: 'client' as const,
    text: 'Hello',
    about: 'words' as const,
    at: new Date(Date.UTC(2026, 0, 1, 0, at)),
  })
  const threads = Array.from({ length: latestConversations + 1 }, (_, at) => {
    const client = `client-${at}`
    const clientName = at === 0 ? 'Zoë Last' : `Client ${at}`
    const conversation = aConversation({ client, clientName, last: said(at), done: at === 0 })
    return stored(doc.conversation(client), conversation)
  })
  const entry = clientEntry('client-0', aPerson({ name: 'Zoë Last' }))
  if (!entry) throw new Error('Zoë is no client')
  signIn('les', 'admin')
  store(...threads, stored(doc.searchEntry('client', 'client-0'), entry))
  await drawScreen('/desk/chat/:conversation?', '/desk/chat')
  await screen.findByText(`Client ${latestConversations}`)
  expect(screen.queryByText('Zoë Last')).toBeNull()
  await userEvent.type(screen.getByRole('searchbox', { name: text.chat.search }), 'zoe')
  expect(await screen.findByText('Zoë Last')).toBeDefined()
})

test('a thread in which nobody has said anything asks Les for the first word', async () => {
  signIn('les', 'admin')
  store(stored(doc.conversation('ann'), aConversation({ client: 'ann', last: null })))
  await drawScreen('/desk/chat/:conversation?', '/desk/chat/ann')
  expect(await screen.findByText(text.chat.noWords.studio.body)).toBeDefined()
  expect(screen.queryByText(text.chat.noWords.client.body)).toBeNull()
})
