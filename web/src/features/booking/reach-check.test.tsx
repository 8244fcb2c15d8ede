import { aStudio } from '@portal/model/examples'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { emptyDraft } from './draft.ts'
import { ReachCheck } from './reach-check.tsx'

const studio = aStudio()
const words = text.booking.reach
const draw = (place: { name: string; lat: number; lng: number } | null) =>
  render(
    <MemoryRouter>
      <ReachCheck studio={studio} draft={{ ...emptyDraft('d'), place }} askHref="/contact" />
    </MemoryRouter>,
  )

test('says how far Les comes before a place is named', () => {
  draw(null)
  expect(screen.getByText(words.ask)).toBeDefined()
  const { maxKm, studio: from } = studio.travel
  expect(
    screen.getByText(words.upTo(new Intl.NumberFormat('en').format(maxKm), from.name)),
  ).toBeDefined()
})

test('says that a place is beyond reach at the first step', () => {
  draw({ name: 'Sydney', lat: -33.87, lng: 151.21 })
  expect(screen.getByText(words.tooFar('Sydney'))).toBeDefined()
})

test('says that a place is within reach', () => {
  draw({ ...studio.travel.studio })
  expect(screen.getByText(words.within(studio.travel.studio.name))).toBeDefined()
})
