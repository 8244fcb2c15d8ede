import { setLine } from '@portal/testing/web/world'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { Empty, Failed } from './states.tsx'

test('where nothing is yet the next step is', () => {
  render(<Empty title="No gallery yet" body="Approve a booking." action={<a href="/x">Go</a>} />)
  expect(screen.getByText('No gallery yet')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Go' })).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what could not be shown is an alert, in words of its own where it has them', () => {
  render(<Failed title="The map did not come" />)
  const said = screen.getByRole('alert').textContent
  expect(said).toContain('The map did not come')
  expect(said).not.toContain(text.common.failed.body)
})

test.each([
  ['open', text.common.failed],
  ['offline', text.common.failedOffline],
] as const)(
  'without words of its own it blames the line only when that is gone: %s',
  (line, words) => {
    setLine(line)
    render(<Failed />)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain(words.body)
    expect(/check your connection/i.test(alert.textContent ?? '')).toBe(line === 'offline')
    const help = screen.getByRole('link', { name: text.common.help })
    expect(help.getAttribute('href')).toBe('/help')
  },
)
