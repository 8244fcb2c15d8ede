import { aStudio } from '@portal/model/examples'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { calls } from '@portal/testing/web/call'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { everything, store, stored } from '@portal/testing/web/world'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { Toasts } from '#ui/toast.tsx'
import { dropAll } from './drafts.ts'

const words = text.settings
const path = '/desk/settings/:section?'

fiveStates('/desk/settings/:section?', {
  at: '/desk/settings/studio',
  empty: null,
  shows: words.studio.title,
})

const name = () => screen.findByLabelText<HTMLInputElement>(words.studio.name)
const button = (label: string) => screen.findByRole('button', { name: label })
const drawn = async (section: string): Promise<void> => {
  cleanup()
  await drawScreen(path, `/desk/settings/${section}`)
}

describe('what Les has typed', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    store(...everything)
    await drawn('studio')
    fireEvent.change(await name(), { target: { value: 'Vermeer' } })
  })
  afterEach(dropAll)

  test('is there when he comes back, and the list of sections says that it is not saved', async () => {
    await drawn('packages')
    const list = within(screen.getByRole('navigation', { name: words.title }))
    expect(list.getByRole('link', { name: `Studio (${words.unsavedHere})` })).toBeDefined()
    expect(list.getByRole('link', { name: words.sections.packages })).toBeDefined()
    await drawn('studio')
    expect((await name()).value).toBe('Vermeer')
    expect(screen.getByText(words.unsaved)).toBeDefined()
  })

  test('is saved, and then nothing is left of it', async () => {
    calls.answers.updateStudio = () => Promise.resolve({ changed: ['name'] })
    await userEvent.click(await button(words.save))
    expect(calls.made).toEqual([{ name: 'updateStudio', input: { name: 'Vermeer' } }])
    await drawn('studio')
    expect((await name()).value).toBe(aStudio().name)
    expect(screen.queryByText(words.unsaved)).toBeNull()
    render(<Toasts />)
    expect(screen.getByText(words.saved)).toBeDefined()
    await userEvent.click(await button(text.common.close))
  })

  test('is discarded when he says so', async () => {
    await userEvent.click(await button(words.discard))
    await drawn('studio')
    expect((await name()).value).toBe(aStudio().name)
  })

  test('is not unsaved once it is as before', async () => {
    fireEvent.change(await name(), { target: { value: aStudio().name } })
    expect(screen.queryByText(words.unsaved)).toBeNull()
  })

  test('does not write over what another screen has saved meanwhile', async () => {
    store(...everything, stored(doc.studio(), { ...aStudio(), name: 'From elsewhere' }))
    await drawn('studio')
    expect(await screen.findByText(words.elsewhere)).toBeDefined()
    await userEvent.click(await button(words.save))
    expect(calls.made).toEqual([])
  })
})

describe('a text that names something it is not filled with', () => {
  beforeEach(async () => {
    signIn('les', 'admin')
    store(...everything)
    await drawn('notices')
  })
  afterEach(dropAll)

  const approved = async () => {
    const list = await screen.findByRole('region', { name: words.notices.groups.request })
    const summary = within(list).getByText('Approved')
    fireEvent.click(summary)
    const row = summary.closest('li')
    if (!row) throw new Error('the text has no row')
    return within(row)
  }

  test('is an error beside its field, says what was meant, and is not saved', async () => {
    const row = await approved()
    const body = row.getByLabelText(words.notices.body)
    fireEvent.change(body, { target: { value: 'Dear {name}, {packag}' } })
    expect(row.getByText(/\{packag\} would stay empty. Did you mean \{package\}\?/)).toBeDefined()
    expect(body.getAttribute('aria-invalid')).toBe('true')
    fireEvent.click(row.getByText(words.save))
    expect(calls.made).toEqual([])
  })

  test('goes on being edited while what was saved from here has not come back yet', async () => {
    calls.answers.editNotice = () => Promise.resolve({ saved: true })
    const row = await approved()
    const body = row.getByLabelText(words.notices.body)
    fireEvent.change(body, { target: { value: 'Dear {name}\0,' } })
    await userEvent.click(row.getByText(words.save))
    fireEvent.change(body, { target: { value: 'Dear {name}, at last,' } })
    const saved = { ...noticeKinds['booking-approved'].words, body: 'Dear {name},' }
    const edits = { words: { 'booking-approved': saved }, off: [] }
    act(() => store(...everything, stored(doc.noticeEdits(), edits)))
    expect(row.queryByText(words.elsewhere)).toBeNull()
    expect(row.getByText(words.unsavedHere)).toBeDefined()
  })

  test('reads in the preview as the mail will', async () => {
    const row = await approved()
    const body = row.getByLabelText(words.notices.body)
    fireEvent.change(body, { target: { value: 'Dear {name},' } })
    expect(row.getByText('Dear Ann Maes,')).toBeDefined()
    expect(row.getByText(words.unsavedHere)).toBeDefined()
  })
})

test('the watermark goes on being edited while the one saved from here has not come back yet', async () => {
  signIn('les', 'admin')
  store(...everything)
  const { revision } = aStudio().watermark
  calls.answers.changeWatermark = () => Promise.resolve({ revision: revision + 1, photos: 0 })
  await drawn('watermark')
  const write = (typed: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: words.watermark.text }), {
      target: { value: typed },
    })
  const save = async () => {
    await userEvent.click(await button(words.save))
    await userEvent.click(await button(words.watermark.confirm))
  }
  write('Vermeer')
  await save()
  fireEvent.click(screen.getByLabelText(words.watermark.patterns.corner))
  await save()
  const asked = calls.made.filter((call) => call.name === 'changeWatermark')
  expect(asked.map(({ input }) => input)).toMatchObject([
    { mark: { text: 'Vermeer' }, seenRevision: revision },
    { mark: { text: 'Vermeer' }, pattern: 'corner', seenRevision: revision + 1 },
  ])
  dropAll()
})

test('that there is no company number is said where it is filled in', async () => {
  signIn('les', 'admin')
  store(...everything)
  await drawn('invoicing')
  const { taxNumber, taxNumberMissing, taxNumberHint } = words.invoicing
  const field = await screen.findByLabelText(taxNumber)
  expect(screen.getByText(taxNumberMissing)).toBeDefined()
  fireEvent.change(field, { target: { value: 'VAT BE 0123.456.789' } })
  expect(screen.queryByText(taxNumberMissing)).toBeNull()
  expect(screen.getByText(taxNumberHint)).toBeDefined()
  dropAll()
})

test('a pinned month that has passed is shown as what it is, and not as none', async () => {
  signIn('les', 'admin')
  store(...everything, stored(doc.studio(), aStudio({ pinnedMonth: '2020-05' })))
  await drawn('studio')
  const field = await screen.findByLabelText<HTMLSelectElement>(words.studio.pinned)
  expect(field.selectedOptions[0]?.textContent).toBe(words.studio.past('May 2020'))
  expect(screen.getByText(words.studio.pinnedPast)).toBeDefined()
})

test('the days of payment reminders are his to set', async () => {
  signIn('les', 'admin')
  store(...everything)
  calls.answers.updateStudio = () => Promise.resolve({ changed: [] })
  await drawn('invoicing')
  const [first] = await screen.findAllByLabelText<HTMLInputElement>(/reminder/i)
  if (!first) throw new Error('there is no reminder')
  fireEvent.change(first, { target: { value: '-10' } })
  await userEvent.click(await button(words.save))
  expect(calls.made.at(-1)).toMatchObject({
    name: 'updateStudio',
    input: { invoicing: { reminderDays: [-10, 0, 2, 7] } },
  })
  dropAll()
})
