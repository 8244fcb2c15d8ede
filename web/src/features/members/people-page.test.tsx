import { aCircle } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.members
const pat = { person: 'pat', name: 'Pat' }
const expiresAt = new Date(Date.now() + 86_400_000)
const since = new Date('2026-11-21T12:00:00Z')
const gran = 'gran@example.com'
const aunt = 'aunt@example.com'
const circle = aCircle({
  members: {
    ...aCircle().members,
    uncle: { role: 'vendor', name: 'Uncle', email: 'uncle@example.com', since, by: pat },
  },
  invitations: {
    ['g'.repeat(43)]: { role: 'family', email: gran, expiresAt, by: pat },
    ['a'.repeat(43)]: { role: 'vendor', email: aunt, expiresAt },
  },
})

fiveStates('/portal/people', {
  empty: text.members.empty.title,
  shows: 'Pat',
})

/** What the screen says to somebody, who is a member of Ann's unless it is Ann. */
async function drawFor(person: string, role: 'partner' | 'family' = 'partner') {
  store(
    stored(doc.circle('ann'), circle),
    ...(person === 'ann'
      ? []
      : [stored(doc.membership(person, 'ann'), { clientName: 'Ann Maes', role, since })]),
  )
  signIn(person, 'client')
  await drawScreen('/portal/people')
}
const lineOf = async (name: string) => {
  const line = (await screen.findByText(name)).closest('li')
  if (!line) throw new Error(`no line of ${name}`)
  return within(line)
}

test('the client sees who invited whom, and ends anybody’s access', async () => {
  await drawFor('ann')
  expect((await lineOf('Uncle')).getByText(/invited by Pat/)).toBeDefined()
  for (const name of ['Pat', 'Fay', 'Uncle', gran, aunt])
    expect((await lineOf(name)).queryAllByRole('button')).toHaveLength(1)
})

test('a partner ends what is the partner’s own, and sees the others', async () => {
  await drawFor('pat')
  expect((await lineOf('Uncle')).getByText(/invited by you/)).toBeDefined()
  for (const name of ['Uncle', gran])
    expect((await lineOf(name)).queryAllByRole('button')).toHaveLength(1)
  for (const name of ['Pat', 'Fay', 'Vic', aunt])
    expect((await lineOf(name)).queryAllByRole('button')).toHaveLength(0)
})

test('a partner invites family and vendors for the client', async () => {
  calls.answers.inviteMember = () => Promise.resolve({ invitation: 'n'.repeat(43) })
  await drawFor('pat')
  const title = await screen.findByRole('heading', { name: words.listOf('Ann Maes') })
  const panel = title.closest('section')
  if (!panel) throw new Error('no panel')
  await userEvent.click(within(panel).getByRole('button', { name: words.invite }))
  expect(screen.queryByRole('radio', { name: /^Partner/ })).toBeNull()
  await userEvent.type(screen.getByLabelText(words.dialog.email), 'new@example.com')
  await userEvent.click(screen.getByRole('radio', { name: /^Vendor/ }))
  await userEvent.click(screen.getByRole('button', { name: words.dialog.send }))
  expect(calls.made.at(-1)).toEqual({
    name: 'inviteMember',
    input: { client: 'ann', email: 'new@example.com', role: 'vendor' },
  })
})

test('family are shown nothing of the client’s people', async () => {
  await drawFor('fay', 'family')
  await screen.findByText(words.empty.title)
  expect(screen.queryByText('Uncle')).toBeNull()
})
