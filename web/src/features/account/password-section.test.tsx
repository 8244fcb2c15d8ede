import { aPerson } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.password
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const made = (name: string) => calls.made.filter((one) => one.name === name)

beforeEach(() => {
  signIn('ann', 'client')
  store(stored(doc.person('ann'), aPerson({ email: 'ann@example.com' })))
})
const open = async (state: { isSet: boolean; isFresh: boolean }) => {
  calls.answers.passwordState = () => Promise.resolve(state)
  await drawScreen('/portal/account')
  expect(calls.made).toEqual([])
  await press(words.section.open)
}

test('who has just signed in sets a password at once', async () => {
  await open({ isSet: false, isFresh: true })
  const field = await screen.findByLabelText(words.fresh.label)
  fireEvent.change(field, { target: { value: 'Ann Maes 2024' } })
  await press(words.section.save)
  expect(await screen.findByText(words.notYet)).toBeDefined()
  expect(made('setPassword')).toEqual([])
  calls.answers.setPassword = () => Promise.reject(new Failure('password-too-common'))
  fireEvent.change(field, { target: { value: 'Password1234!' } })
  await press(words.section.save)
  expect(await screen.findByText(failures['password-too-common'])).toBeDefined()
  calls.answers.setPassword = () => Promise.resolve({})
  fireEvent.change(field, { target: { value: 'drie honden aan zee' } })
  await press(words.section.save)
  expect(await screen.findByRole('button', { name: words.section.open })).toBeDefined()
  expect(made('setPassword')).toHaveLength(2)
})

test('who signed in a while ago has a link mailed', async () => {
  await open({ isSet: true, isFresh: false })
  calls.answers.requestPasswordLink = () => Promise.resolve({})
  await press(words.section.mail)
  expect(await screen.findByText(words.section.mailed('ann@example.com'))).toBeDefined()
  expect(made('requestPasswordLink')).toMatchObject([
    { input: { email: 'ann@example.com', returnTo: '/portal/account' } },
  ])
})

test('a password is removed after one more question', async () => {
  await open({ isSet: true, isFresh: true })
  await press(words.section.remove)
  expect(made('removePassword')).toEqual([])
  calls.answers.removePassword = () => Promise.resolve({})
  const buttons = await screen.findAllByRole('button', { name: words.section.remove })
  fireEvent.click(buttons.at(-1)!)
  await waitFor(() => expect(made('removePassword')).toHaveLength(1))
  expect(await screen.findByRole('button', { name: words.section.open })).toBeDefined()
})
