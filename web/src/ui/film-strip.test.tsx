import { percentOf } from '@portal/model/tracker'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { FilmStrip } from './film-strip.tsx'

test('the frame a shoot is in is lit, and said to those who do not see it', () => {
  const { container } = render(<FilmStrip stage="editing" />)
  const words = text.common.tracker
  expect(screen.getByText(words.now(words.stages.editing, percentOf('editing')))).toBeDefined()
  expect(container.querySelector('[data-now]')?.textContent).toContain(words.stages.editing)
})
