import { carried, uncarried } from '@portal/model/booking-draft'
import { Failure } from '@portal/model/failure'
import { signOut } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { local } from '#device/storage.ts'
import { text } from '#text/text.ts'
import { takeCarried, withDraft } from './carried-draft.ts'

const json = JSON.stringify({ story: 'A very old dog 🐕' })
const book = '/sign-in?to=%2Fbook%3Fstep%3Dreview'

beforeEach(() => {
  signOut()
  local.write('booking-draft', json)
})
afterEach(() => {
  local.remove('booking-draft')
  history.replaceState(null, '', '/')
})

const ask = async (at: string) => {
  await drawScreen('/sign-in', at)
  fireEvent.change(await screen.findByLabelText(text.signIn.mail), {
    target: { value: 'ann@example.com' },
  })
  fireEvent.click(screen.getByRole('button', { name: text.signIn.send }))
  await screen.findByText(text.signIn.sent)
  return calls.made.map(({ input }) => ('draft' in (input as object) ? input : null))
}

test('whoever signs in to send a booking has it go along with the link', async () => {
  calls.answers.requestSignInLink = () => Promise.resolve({})
  const [asked] = await ask(book)
  expect(uncarried((asked as { draft: string }).draft)).toBe(json)
})

test('whoever signs in for anything else takes nothing along', async () => {
  calls.answers.requestSignInLink = () => Promise.resolve({})
  expect(await ask('/sign-in')).toEqual([null])
})

test('a server that takes none lets them in all the same', async () => {
  calls.answers.requestSignInLink = (input) =>
    'draft' in input ? Promise.reject(new Failure('invalid')) : Promise.resolve({})
  const asked = await ask(book)
  expect(asked.map((one) => one !== null)).toEqual([true, false])
})

/** Opens an address in a browser that keeps this of a booking. */
const openIn = (address: string, kept: string | null) => {
  const { pathname, search, hash } = new URL(address)
  history.replaceState(null, '', pathname + search + hash)
  if (kept === null) local.remove('booking-draft')
  else local.write('booking-draft', kept)
  takeCarried()
  expect(location.hash).toBe('')
  return local.read('booking-draft')
}

test('the address that is copied out of an app’s own browser brings it to another browser', () => {
  const address = withDraft(`https://les.example${book}`)
  expect(address).toContain('#draft=')
  expect(openIn(address, null)).toBe(json)
})

test('where somebody has begun a booking already, theirs stays', () => {
  const theirs = JSON.stringify({ story: 'Another one' })
  expect(openIn(withDraft(`https://les.example${book}`), theirs)).toBe(theirs)
})

test('what is no draft is not kept, and nothing goes along with any other address', () => {
  expect(openIn(`https://les.example/sign-in#draft=${carried('7') ?? ''}`, null)).toBeNull()
  local.write('booking-draft', json)
  expect(withDraft('https://les.example/sign-in?to=%2Fportal#x')).toBe(
    'https://les.example/sign-in?to=%2Fportal',
  )
})
