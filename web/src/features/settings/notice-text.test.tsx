import { alwaysOn, type NoticeKind } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { Failure, failures } from '@portal/model/failure'
import { calls } from '@portal/testing/web/call'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { dropAll } from './drafts.ts'
import { NoticeText } from './notice-text.tsx'

const words = text.settings.notices
const kind = 'booking-approved' satisfies NoticeKind
const standard = noticeKinds[kind].words
const own = { ...standard, body: 'Dear {name}, it is yours.' }

const draw = (edits: NoticeEdits | null, of: NoticeKind = kind) => {
  cleanup()
  render(<NoticeText kind={of} edits={edits} />)
  fireEvent.click(screen.getByText(words.kinds[of]))
}
const body = () => screen.getByLabelText<HTMLTextAreaElement>(words.body)
const type = (value: string) => fireEvent.change(body(), { target: { value } })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  calls.answers.editNotice = () => Promise.resolve({ saved: true })
  draw({ words: { [kind]: own }, off: [] })
})
afterEach(dropAll)

test('is saved with all of its words, and stays on', async () => {
  type('Dear {name}!')
  await press(text.settings.save)
  expect(calls.made).toEqual([
    { name: 'editNotice', input: { kind, words: { ...own, body: 'Dear {name}!' }, on: true } },
  ])
})

test('is refused with a sentence, and keeps what was typed', async () => {
  calls.answers.editNotice = () => Promise.reject(new Failure('too-many-requests'))
  type('Dear {name}!')
  await press(text.settings.save)
  expect(screen.getByText(failures['too-many-requests'])).toBeDefined()
  draw({ words: { [kind]: own }, off: [] })
  expect(body().value).toBe('Dear {name}!')
})

test('is as it was once it is discarded', async () => {
  type('Dear {name}!')
  await press(text.settings.discard)
  expect(body().value).toBe(own.body)
  expect(calls.made).toEqual([])
})

test('is switched off with the words that are stored, not with those that are only typed', async () => {
  type('Dear {name}!')
  await userEvent.click(screen.getByLabelText(words.sent))
  expect(calls.made).toEqual([{ name: 'editNotice', input: { kind, words: own, on: false } }])
  expect(body().value).toBe('Dear {name}!')
})

test('gives up its own words for those of the portal', async () => {
  await press(words.restore)
  expect(calls.made).toEqual([{ name: 'editNotice', input: { kind, words: null, on: true } }])
  draw({ words: {}, off: [] })
  expect(body().value).toBe(standard.body)
  expect(screen.queryByRole('button', { name: words.restore })).toBeNull()
})

test('is saved no more while another screen has changed it', async () => {
  type('Dear {name}!')
  draw({ words: { [kind]: { ...own, title: 'From elsewhere' } }, off: [] })
  expect(screen.getByText(text.settings.elsewhere)).toBeDefined()
  await press(text.settings.save)
  expect(calls.made).toEqual([])
})

test('cannot be switched off where somebody would be left without a way in', () => {
  const [always] = alwaysOn
  if (!always) throw new Error('everything can be switched off')
  draw(null, always)
  expect(screen.queryByLabelText(words.sent)).toBeNull()
})
