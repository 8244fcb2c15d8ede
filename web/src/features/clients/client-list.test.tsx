import { calls } from '@portal/testing/web/call'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.clients.invite

fiveStates('/desk/clients', {
  empty: text.clients.emptyTitle,
  shows: 'Ann Maes',
})

test('Les makes a client of a name and an address, and comes to their page', async () => {
  calls.answers.inviteClient = () => Promise.resolve({ person: 'zoe', isNew: true })
  signIn('les', 'admin')
  await drawScreen('/desk/clients', '/desk/clients?new')
  const send = () => screen.getByRole('button', { name: words.send })
  await screen.findByRole('dialog')
  await userEvent.click(send())
  expect(screen.getByText(words.nameMissing)).toBeDefined()
  expect(screen.getByText(words.emailMissing)).toBeDefined()
  await userEvent.type(screen.getByLabelText(words.name), 'Zoe Quick')
  await userEvent.type(screen.getByLabelText(words.email), 'Zoe@Example.com')
  await userEvent.click(send())
  expect(calls.made).toEqual([
    { name: 'inviteClient', input: { name: 'Zoe Quick', email: 'zoe@example.com' } },
  ])
  expect(await screen.findByText('Went on to /desk/clients/zoe')).toBeDefined()
})
