import { aStudio } from '@portal/model/examples'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { readDraft } from '#ui/draft.ts'
import { dropAll, useDraft } from './drafts.ts'
import { LeaveSettings } from './leave-settings.tsx'
import { StudioSettings } from '@portal/model/studio'

const words = text.settings.leave

function Page() {
  const { set } = useDraft('studio/name', StudioSettings.shape.name)
  return (
    <>
      <button type="button" onClick={() => set({ value: 'Vermeer', base: aStudio().name })}>
        Type
      </button>
      <Link to="/desk/settings/terms">Terms</Link>
      <Link to="/desk/queue">Queue</Link>
      <LeaveSettings />
    </>
  )
}

const draw = () => {
  const routes = [
    { path: '/desk/settings/:section?', element: <Page /> },
    { path: '*', element: <p>Elsewhere</p> },
  ]
  const router = createMemoryRouter(routes, { initialEntries: ['/desk/settings/studio'] })
  return render(<RouterProvider router={router} />)
}
const press = (name: string) => userEvent.click(screen.getByText(name))
const isElsewhere = () => screen.queryByText('Elsewhere') !== null

beforeEach(() => void draw())
afterEach(dropAll)

test('with nothing changed nothing is asked', async () => {
  await press('Queue')
  expect(isElsewhere()).toBe(true)
})

test('it asks, says which section, and stays', async () => {
  await press('Type')
  await press('Queue')
  expect(screen.getByText(words.body('Studio'))).toBeDefined()
  await press(words.stay)
  expect(isElsewhere()).toBe(false)
})

test('another section is not leaving', async () => {
  await press('Type')
  await press('Terms')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('it leaves and keeps what is typed, and does not ask about it again', async () => {
  await press('Type')
  await press('Queue')
  await press(words.keep)
  expect(isElsewhere()).toBe(true)
  draw()
  await press('Queue')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('it leaves and discards', async () => {
  await press('Type')
  await press('Queue')
  await press(words.discard)
  expect(isElsewhere()).toBe(true)
  expect(readDraft('settings/studio/name')).toBe('')
})
