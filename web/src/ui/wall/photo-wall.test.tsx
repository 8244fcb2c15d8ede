import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PhotoWall } from './photo-wall.tsx'

/** A window has no size here: one of 900 px, in which the wall begins at the top. */
const box = { top: 0, bottom: 400, width: 900, height: 400, left: 0, right: 900, x: 0, y: 0 }
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...box,
    toJSON: () => box,
  })
})
afterEach(() => vi.restoreAllMocks())

const photos = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, width: 6, height: 4 }))
const wall = (count: number, returnTo: string | null = null) =>
  render(
    <PhotoWall photos={photos(count)} returnTo={returnTo}>
      {({ photo, width }, left) => (
        <button key={photo.id} data-photo={photo.id} data-right={Math.round(left + width)}>
          {photo.id}
        </button>
      )}
    </PhotoWall>,
  )

test('rows are as wide as the wall, and none is wider', () => {
  wall(12)
  const rights = screen.getAllByRole('button').map((one) => Number(one.dataset['right']))
  expect(Math.max(...rights)).toBe(900)
})

test('of many photographs those near the screen are in the page, and there is room for all', () => {
  const { container } = wall(2_000)
  const drawn = screen.getAllByRole('button')
  expect(drawn[0]?.textContent).toBe('p0')
  expect(drawn.length).toBeLessThan(100)
  expect(parseFloat((container.firstElementChild as HTMLElement).style.height)).toBeGreaterThan(
    50_000,
  )
})

test('who comes back from a photograph finds it with the focus', async () => {
  wall(12, 'p3')
  await expect.poll(() => document.activeElement?.textContent).toBe('p3')
})

test('without photographs there is nothing, and nothing fails', () => {
  const { container } = wall(0)
  expect(screen.queryAllByRole('button')).toEqual([])
  expect((container.firstElementChild as HTMLElement).style.height).toBe('0px')
})
