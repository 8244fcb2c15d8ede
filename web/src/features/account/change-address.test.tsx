import { aPerson } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { signIn, signOut } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { startViewing, stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'

const words = text.addressChange
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (value: string) =>
  fireEvent.change(screen.getByLabelText(words.address), { target: { value } })
const secret = 'x'.repeat(43)

beforeEach(() => {
  signIn('ann', 'client')
  store(stored(doc.person('ann'), aPerson()))
})

async function openForm(): Promise<void> {
  await drawScreen('/portal/account')
  fireEvent.click(await screen.findByRole('button', { name: words.open }))
}

test('asks for a link to the address that is typed, and says where it went', async () => {
  calls.answers.requestAddressChange = () => Promise.resolve({})
  await openForm()
  type(' Ann@New.Example ')
  press(words.send)
  expect(await screen.findByText(words.sentBody('ann@new.example'))).toBeDefined()
  expect(calls.made).toEqual([
    { name: 'requestAddressChange', input: { email: 'ann@new.example' } },
  ])
  press(words.again)
  expect(document.activeElement).toBe(screen.getByLabelText(words.address))
})

test('asks for nothing that is no address, or the one there is', async () => {
  await openForm()
  type('ann')
  press(words.send)
  expect(await screen.findByText(text.signIn.badAddress)).toBeDefined()
  type('ANN@example.com')
  press(words.send)
  expect(await screen.findByText(words.same)).toBeDefined()
  expect(calls.made).toEqual([])
})

test('says when it was asked for too often', async () => {
  calls.answers.requestAddressChange = () => Promise.reject(new Failure('too-many-requests'))
  await openForm()
  type('ann@new.example')
  press(words.send)
  expect(await screen.findByText(failures['too-many-requests'])).toBeDefined()
})

test('Les, who looks through a client’s eyes, changes nothing', async () => {
  signIn('les', 'admin')
  startViewing({ person: 'ann', name: 'Ann Maes' })
  await drawScreen('/portal/account')
  const open = await screen.findByRole('button', { name: words.open })
  expect(open.hasAttribute('disabled')).toBe(true)
  stopViewing()
})

test('the link waits for a click, and signs in anew with what it gives', async () => {
  calls.answers.confirmAddressChange = () => Promise.resolve({ customToken: 'token' })
  await drawScreen('/portal/account/address', `/portal/account/address?secret=${secret}`)
  expect(calls.made).toEqual([])
  press(words.confirm.action)
  expect(await screen.findByText(words.confirm.done)).toBeDefined()
  expect(calls.made).toEqual([{ name: 'confirmAddressChange', input: { secret } }])
})

test('a link of another account says so, and nothing has come of it', async () => {
  calls.answers.confirmAddressChange = () => Promise.reject(new Failure('other-account'))
  await drawScreen('/portal/account/address', `/portal/account/address?secret=${secret}`)
  press(words.confirm.action)
  expect(await screen.findByText(failures['other-account'])).toBeDefined()
  expect(screen.queryByText(words.confirm.done)).toBeNull()
})

test.each([
  ['portal/account/address', words.confirm, '/portal/account'],
  ['sign-in/take-back', words.back, '/contact'],
] as const)('a link of %s that is over leads on', async (path, said, to) => {
  const isOver = () => Promise.reject(new Failure('link-not-valid'))
  calls.answers.confirmAddressChange = isOver
  calls.answers.takeAddressBack = isOver
  await drawScreen(`/${path}`, `/${path}?secret=${secret}`)
  press(said.action)
  expect(await screen.findByText(said.broken)).toBeDefined()
  expect(screen.getByRole('link', { name: said.brokenOn }).getAttribute('href')).toBe(to)
  expect(screen.queryByRole('button', { name: said.action })).toBeNull()
})

test('the old address takes itself back without anybody signed in', async () => {
  signOut()
  calls.answers.takeAddressBack = () => Promise.resolve({})
  await drawScreen('/sign-in/take-back', `/sign-in/take-back?secret=${secret}`)
  press(words.back.action)
  expect(await screen.findByText(words.back.done)).toBeDefined()
  expect(calls.made).toEqual([{ name: 'takeAddressBack', input: { secret } }])
  expect(screen.getByRole('link', { name: words.back.on }).getAttribute('href')).toBe('/sign-in')
})
