import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { text } from '#text/text.ts'
import { SaveToPhotos } from './save-to-photos.tsx'

const words = text.delivery.dialog
const photos = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    address: `/media/downloads/g/p${index}/web`,
    name: `LES_${index}.jpg`,
    bytes: 1_000,
  }))
afterEach(() => vi.unstubAllGlobals())

/** A phone whose sheet takes what it is given, and says how many that was. */
function aPhone(answer: () => Promise<Response> = () => Promise.resolve(new Response('bytes'))) {
  const shared: number[] = []
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), {
      share: ({ files }: { files: File[] }) => {
        shared.push(files.length)
        return Promise.resolve()
      },
    }),
  )
  return shared
}

test('more than a phone holds at once go one batch after the other, until all are there', async () => {
  const shared = aPhone()
  render(<SaveToPhotos photos={photos(14)} words={words} />)
  await userEvent.click(screen.getByRole('button', { name: words.shareNext(1, 12, 14) }))
  await userEvent.click(await screen.findByRole('button', { name: words.shareNext(13, 14, 14) }))
  await screen.findByText(words.shared(14))
  expect(shared).toEqual([12, 2])
})

test('what does not come is said, and can be tried once more', async () => {
  const shared = aPhone(() => Promise.resolve(new Response(null, { status: 503 })))
  render(<SaveToPhotos photos={photos(2)} words={words} />)
  await userEvent.click(screen.getByRole('button', { name: words.share }))
  expect((await screen.findByRole('alert')).textContent).toBe(words.notShared)
  expect(screen.getByRole('button', { name: words.share })).toBeDefined()
  expect(shared).toEqual([])
})
