import { aStudio } from '@portal/model/examples'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { emptyDraft } from './draft.ts'
import { StepBar } from './step-bar.tsx'
import { estimate } from './steps.ts'

test('the price that lies over a step goes with it when the browser goes back', async () => {
  const studio = aStudio()
  const price = estimate({ ...emptyDraft('d'), package: studio.packages[0]?.id ?? null }, studio)
  const router = createMemoryRouter(
    [{ path: '/book', element: <StepBar price={price}>Next</StepBar> }],
    { initialEntries: ['/book', '/book?step=date'] },
  )
  render(<RouterProvider router={router} />)
  await userEvent.click(screen.getByRole('button', { name: new RegExp(text.booking.showPrice) }))
  expect(screen.getByRole('dialog', { name: text.booking.price })).toBeDefined()
  await act(() => router.navigate(-1))
  expect(screen.queryByRole('dialog')).toBeNull()
})
