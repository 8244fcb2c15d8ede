import { aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { dropAll } from './drafts.ts'

const words = text.settings
const { availability } = aStudio()
const may = { from: '2027-05-01', to: '2027-05-09' }

const draw = async () => {
  await drawScreen('/desk/settings/:section?', '/desk/settings/availability')
  await screen.findByLabelText(words.availability.from)
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const typeMay = () => {
  type(words.availability.from, may.from)
  type(words.availability.to, may.to)
}
const isListed = () =>
  screen.queryByRole('button', { name: words.availability.unblock('1 May 2027 – 9 May 2027') }) !==
  null

beforeEach(async () => {
  signIn('les', 'admin')
  store(...everything, stored(doc.studio(), aStudio()))
  calls.answers.updateStudio = () => Promise.resolve({ changed: [] })
  await draw()
})
afterEach(() => act(dropAll))

test('days that are typed are saved with the rest, added or not', async () => {
  typeMay()
  expect(isListed()).toBe(false)
  await press(words.save)
  await waitFor(() =>
    expect(calls.made).toEqual([
      { name: 'updateStudio', input: { availability: { ...availability, blocked: [may] } } },
    ]),
  )
  await waitFor(() => expect(field(words.availability.from).value).toBe(''))
  expect(isListed()).toBe(true)
})

test('they are kept when the page is left, and listed when it is opened again', async () => {
  typeMay()
  cleanup()
  await draw()
  expect(isListed()).toBe(true)
})

test('half typed they are not saved, and stand in their fields again', async () => {
  type(words.availability.to, may.to)
  await press(words.save)
  expect(screen.getByText(words.invalid)).toBeDefined()
  expect(calls.made).toEqual([])
  cleanup()
  await draw()
  expect(field(words.availability.to).value).toBe(may.to)
})

test('discarded they are gone from the fields as well', async () => {
  typeMay()
  await press(words.discard)
  expect(field(words.availability.from).value).toBe('')
  expect(isListed()).toBe(false)
})
