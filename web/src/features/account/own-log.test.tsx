import { aPerson } from '@portal/model/examples'
import { Failure, failures } from '@portal/model/failure'
import type { OwnEntry } from '@portal/model/own-log'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { startViewing, stopViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'

const words = text.ownLog
const entry = (id: string, changes: Partial<OwnEntry> = {}): OwnEntry => ({
  id,
  event: 'account.created',
  by: 'you',
  at: Date.UTC(2026, 10, 21, 12),
  changed: [],
  browser: null,
  ...changes,
})

beforeEach(() => {
  signIn('ann', 'client')
  store(stored(doc.person('ann'), aPerson()))
})

async function open(): Promise<HTMLElement> {
  const page = await drawScreen('/portal/account')
  expect(calls.made).toEqual([])
  fireEvent.click(await screen.findByText(words.title))
  return page
}

test('is read when it is opened, and on where there is more', async () => {
  calls.answers.readOwnLog = ({ before }) =>
    Promise.resolve(
      before === null
        ? {
            entries: [
              entry('a', { event: 'account.profile-saved', changed: ['name', 'phone'] }),
              entry('c', { event: 'session.opened', browser: 'Firefox on Linux' }),
            ],
            before: 9,
          }
        : { entries: [entry('b', { event: 'account.billing-set', by: 'studio' })], before: null },
    )
  const page = await open()
  expect(page.querySelector('[aria-busy="true"]')).not.toBeNull()
  expect(await screen.findByText('You changed your name and your phone number')).toBeDefined()
  expect(screen.getByText('You signed in with Firefox on Linux')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: words.more }))
  expect(await screen.findByText('Your photographer entered your postal address')).toBeDefined()
  expect(screen.getByText(words.end)).toBeDefined()
  expect(screen.queryByRole('button', { name: words.more })).toBeNull()
  expect(calls.made.map(({ input }) => input)).toEqual([{ before: null }, { before: 9 }])
})

test('says so when there is nothing', async () => {
  calls.answers.readOwnLog = () => Promise.resolve({ entries: [], before: null })
  await open()
  expect(await screen.findByText(words.none)).toBeDefined()
})

test('says so when it cannot be read, and is tried again', async () => {
  calls.answers.readOwnLog = () => Promise.reject(new Failure('internal'))
  await open()
  expect(await screen.findByText(failures.internal)).toBeDefined()
  calls.answers.readOwnLog = () => Promise.resolve({ entries: [entry('a')], before: null })
  fireEvent.click(screen.getByRole('button', { name: words.again }))
  expect(await screen.findByText('You signed in for the first time')).toBeDefined()
})

test('is not there for Les, who looks through a client’s eyes', async () => {
  signIn('les', 'admin')
  startViewing({ person: 'ann', name: 'Ann Maes' })
  await drawScreen('/portal/account')
  await screen.findByLabelText(text.account.name)
  expect(screen.queryByText(words.title)).toBeNull()
  stopViewing()
})
