import { aStudio } from '@portal/model/examples'
import { signIn, signOut } from '@portal/testing/web/auth'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { emptyDraft } from './draft.ts'
import { ReviewStep } from './review-step.tsx'
import { SendAction } from './send-action.tsx'
import { estimate } from './steps.ts'
import type { useSubmit } from './use-submit.ts'

const studio = aStudio()
const [chosen] = studio.packages
if (!chosen) throw new Error('the example sells nothing')
const idle = {
  state: 'idle',
  refusal: null,
  send: () => Promise.resolve(),
} as unknown as ReturnType<typeof useSubmit>

/** Draws the last step for who last saw this total; the package costs €3,200.00 now. */
function draw(seenTotal: number | null): void {
  const draft = {
    ...emptyDraft('d'),
    package: chosen!.id,
    place: studio.travel.studio,
    seenTotal,
  }
  const price = estimate(draft, studio)
  if (!price) throw new Error('it has no price')
  render(
    <MemoryRouter>
      <ReviewStep studio={studio} draft={draft} chosen={chosen!} price={price} />
      <SendAction quote={price.quote} seenTotal={seenTotal} submit={idle} />
    </MemoryRouter>,
  )
}

test('a price that has changed meanwhile is shown old and new, and sent as such', () => {
  signIn('ann', 'client')
  draw(300_000)
  expect(screen.getByText(text.booking.priceMoved('€3,000.00', '€3,200.00'))).toBeDefined()
  expect(screen.getByRole('button', { name: text.booking.sendAtNewPrice })).toBeDefined()
})

test.each([null, 320_000])('one that is as it was, or new, needs no word: %s', (seenTotal) => {
  signIn('ann', 'client')
  draw(seenTotal)
  expect(screen.queryByText(/€3,000\.00/)).toBeNull()
  expect(screen.getByRole('button', { name: text.booking.send })).toBeDefined()
})

test('who is not signed in does that first, and comes back to this step', () => {
  signOut()
  draw(null)
  const link = screen.getByRole('link', { name: text.booking.signInAndSend })
  expect(link.getAttribute('href')).toBe('/sign-in?to=%2Fbook%3Fstep%3Dreview')
})
