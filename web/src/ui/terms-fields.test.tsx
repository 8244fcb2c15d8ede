import type { Terms } from '@portal/model/invoicing/due'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { TermsFields } from './terms-fields.tsx'

const words = text.terms
const due = { days: -14, from: 'shoot' } as const

function Form() {
  const [terms, setTerms] = useState<Terms>({
    deposit: { days: 14, from: 'issue' },
    rest: [{ share: 10_000, due }],
  })
  return (
    <>
      <TermsFields terms={terms} onChange={setTerms} />
      <output>{terms.rest.map(({ share }) => share).join(' ')}</output>
    </>
  )
}
const shares = () => screen.getByRole('status').textContent

test('another part makes all of one size, and the last takes what rounding leaves', async () => {
  render(<Form />)
  await userEvent.click(screen.getByRole('button', { name: words.add }))
  expect(shares()).toBe('5000 5000')
  await userEvent.click(screen.getByRole('button', { name: words.add }))
  expect(shares()).toBe('3333 3333 3334')
  await userEvent.click(screen.getByRole('button', { name: words.remove(words.part(1)) }))
  expect(shares()).toBe('5000 5000')
})

test('parts that do not come to the whole are told', async () => {
  render(<Form />)
  const share = screen.getByLabelText(words.share)
  await userEvent.clear(share)
  await userEvent.type(share, '60')
  expect(screen.getByRole('alert').textContent).toBe(words.notWhole(60))
})
