import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ProgressBar } from './progress-bar.tsx'

test.each([
  [0.424, '42'],
  [-1, '0'],
  [7, '100'],
])('%d of the way is %s of 100', (value, now) => {
  render(<ProgressBar value={value} label="Upload" />)
  expect(screen.getByRole('progressbar', { name: 'Upload' }).getAttribute('aria-valuenow')).toBe(
    now,
  )
})
