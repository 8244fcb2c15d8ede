import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { Toasts } from '#ui/toast.tsx'
import { DocumentLink } from './document-link.tsx'

const address = '/media/documents/i1/invoice'
const kept: string[] = []

beforeEach(() => {
  kept.length = 0
  useMediaReady.setState(true)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    kept.push(new URL(this.href).pathname)
  })
})
afterEach(() => vi.restoreAllMocks())

const press = async (answer: () => Promise<Response>) => {
  const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(answer)
  render(
    <>
      <DocumentLink address={address} label="Download PDF" />
      <Toasts />
    </>,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Download PDF' }))
  expect(asked).toHaveBeenCalledWith(address, { method: 'HEAD' })
}

test('a document that is there is kept', async () => {
  await press(() => Promise.resolve(new Response(null)))
  expect(kept).toEqual([address])
})

test.each<[string, () => Promise<Response>]>([
  ['is refused', () => Promise.resolve(new Response(null, { status: 503 }))],
  ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
])('one that %s is no file to keep, and it says so', async (_, answer) => {
  await press(answer)
  expect(await screen.findByText(text.common.noDocument)).toBeDefined()
  expect(kept).toEqual([])
})
